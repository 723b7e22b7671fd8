;; A component in a component, with everything that an inspection tells apart.
(component $outer
  (import "acme:clock/now@1.0.0" (instance $clock
    (type $t' (record (field "seconds" u64) (field "nanoseconds" u32)))
    (export "instant" (type $t (eq $t')))
    (export "get" (func (result $t)))))
  (component $inner
    (import "twice" (func $twice (param "x" u32) (result u32)))
    (core module $empty)
    (type $color' (enum "red" "green"))
    (export "color" (type $color'))
    (export "same" (func $twice)))
  (core module $m
    (import "env" "table" (table 1 funcref))
    (import "env" "g" (global (mut i32)))
    (memory (export "memory") 1 16)
    (func (export "f") (param i32) (result i32) (local.get 0)))
  (@producers
    (language "WebAssembly text" "")
    (processed-by "hand" "1.0")))
