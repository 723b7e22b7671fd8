;; Exports an interface with a function that makes text loud, as far as it is one exclamation mark.
(component
  (core module $code
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (local $at i32)
      (local.set $at (global.get $next))
      (global.set $next (i32.add (global.get $next) (local.get 3)))
      (local.get $at))
    ;; The text has its mark written behind it, where the next text would be.
    (func (export "shout") (param $text i32) (param $length i32) (result i32)
      (i32.store8 (i32.add (local.get $text) (local.get $length)) (i32.const 33))
      (global.set $next (i32.add (global.get $next) (i32.const 1)))
      (i32.store (i32.const 0) (local.get $text))
      (i32.store (i32.const 4) (i32.add (local.get $length) (i32.const 1)))
      (i32.const 0)))
  (core instance $code (instantiate $code))
  (func $shout (param "text" string) (result string)
    (canon lift (core func $code "shout") (memory (core memory $code "memory")) (realloc (core func $code "realloc"))))
  (instance $voice (export "shout" (func $shout)))
  (export "demo:voice/loud@1.1.0" (instance $voice)))
