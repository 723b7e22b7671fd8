(component
  (core module $m (memory (export "memory") 1) (func (export "f") (result i32) unreachable))
  (core instance $m (instantiate $m))
  (func (result string) (canon lift (core func $m "f"))))
