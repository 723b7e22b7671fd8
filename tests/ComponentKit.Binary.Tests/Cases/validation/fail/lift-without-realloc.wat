(component
  (core module $m (memory (export "memory") 1) (func (export "f") (param i32 i32)))
  (core instance $m (instantiate $m))
  (func (param "s" string) (canon lift (core func $m "f") (memory (core memory $m "memory")))))
