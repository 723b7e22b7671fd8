;; The body of the core function is not valid.
(component
  (core module (func (export "f") (result i32) (i64.const 1))))
