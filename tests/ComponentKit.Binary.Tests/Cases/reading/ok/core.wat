;; Core modules, instances and types.
(component
  (core type (func (param i32) (result i64)))
  (core type
    (module
      (type (func))
      (import "env" "run" (func (type 0)))
      (import "env" "memory" (memory 1 2))
      (import "env" "table" (table 1 funcref))
      (export "count" (global (mut i32)))))
  (core module $m (memory (export "mem") 1) (func (export "f") (param i32)))
  (core instance $i (instantiate $m))
  (core instance $j (export "g" (func $i "f")) (export "n" (memory $i "mem")))
  (core module $n (import "j" "g" (func (param i32))))
  (core instance (instantiate $n (with "j" (instance $j)))))
