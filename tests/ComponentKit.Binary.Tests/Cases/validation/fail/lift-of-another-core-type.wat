(component
  (core module $m (memory (export "memory") 1) (func (export "f") (param i64)))
  (core instance $m (instantiate $m))
  (func (param "a" u8) (canon lift (core func $m "f"))))
