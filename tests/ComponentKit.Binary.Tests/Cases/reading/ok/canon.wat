;; Lifts, lowers and their options.
(component
  (import "log" (func $log (param "s" string)))
  (core module $libc
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
    (func (export "run") (param i32 i32) (result i32) unreachable)
    (func (export "post") (param i32))
    (func (export "start") (result i32) unreachable)
    (func (export "event") (param i32 i32 i32) (result i32) unreachable))
  (core instance $libc (instantiate $libc))
  (core func (canon lower (func $log) (memory (core memory $libc "memory")) string-encoding=utf16))
  (func (export "run") (param "s" string) (result string)
    (canon lift (core func $libc "run") (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))
      (post-return (core func $libc "post")) string-encoding=latin1+utf16))
  (func (export "wait") async
    (canon lift (core func $libc "start") async (callback (core func $libc "event")))))
