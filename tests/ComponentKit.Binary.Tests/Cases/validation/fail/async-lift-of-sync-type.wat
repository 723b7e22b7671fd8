(component
  (core module $m (func (export "f") (result i32) unreachable) (func (export "cb") (param i32 i32 i32) (result i32) unreachable))
  (core instance $m (instantiate $m))
  (func (canon lift (core func $m "f") async (callback (core func $m "cb")))))
