;; Imports an interface that makes text loud, and greets with it.
(component
  (import "demo:voice/loud@1.0.0" (instance $voice (export "shout" (func (param "text" string) (result string)))))
  (core module $memory
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (local $at i32)
      (local.set $at (global.get $next))
      (global.set $next (i32.add (global.get $next) (local.get 3)))
      (local.get $at)))
  (core instance $memory (instantiate $memory))
  (core func $shout (canon lower (func $voice "shout") (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))))
  (core module $code
    (import "env" "memory" (memory 1))
    (import "env" "shout" (func $shout (param i32 i32 i32)))
    (data (i32.const 16) "hello")
    (func (export "greet") (result i32)
      (call $shout (i32.const 16) (i32.const 5) (i32.const 0))
      (i32.const 0)))
  (core instance $code (instantiate $code
    (with "env" (instance (export "memory" (memory $memory "memory")) (export "shout" (func $shout))))))
  (func $greet (result string) (canon lift (core func $code "greet") (memory (core memory $memory "memory"))))
  (export "greet" (func $greet)))
