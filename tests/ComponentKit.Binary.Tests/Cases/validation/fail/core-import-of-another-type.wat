(component
  (core module $a (func (export "f") (param i32)))
  (core instance $a (instantiate $a))
  (core module $b (import "a" "f" (func (param i64))))
  (core instance (instantiate $b (with "a" (instance $a)))))
