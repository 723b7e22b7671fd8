(component
  (import "f" (func $f))
  (core module $m (memory (export "memory") 1) (func (export "realloc") (result i32) unreachable))
  (core instance $m (instantiate $m))
  (core func (canon lower (func $f) (memory (core memory $m "memory")) (realloc (core func $m "realloc")))))
