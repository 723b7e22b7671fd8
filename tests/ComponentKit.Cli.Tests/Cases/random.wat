;; Asks the host for random numbers.
(component
  (import "wasi:random/random@0.2.12" (instance $random
    (export "get-random-u64" (func (result u64)))))
  (core func $next (canon lower (func $random "get-random-u64")))
  (core module $m
    (import "random" "next" (func $next (result i64)))
    (func (export "differ") (result i32) (i64.ne (call $next) (call $next))))
  (core instance $i (instantiate $m (with "random" (instance (export "next" (func $next))))))
  (func (export "differ") (result bool) (canon lift (core func $i "differ"))))
