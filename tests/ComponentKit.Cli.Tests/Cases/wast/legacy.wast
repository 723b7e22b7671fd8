(component
  (core module $m
    (memory (export "memory") 1)
    (func (export "f") (result i32) i32.const 1))
  (core instance $i (instantiate $m))
  (func (export "f") (result u32) (canon lift (core func $i "f") (memory $i "memory"))))
