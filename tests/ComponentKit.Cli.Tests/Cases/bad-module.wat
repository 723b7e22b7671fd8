;; The body of the function is not valid.
(module (func (export "f") (result i32) (i64.const 1)))
