;; A resource with all kinds of functions, and another interface that uses it.
(component
  (import "wasi:io/streams@0.2.0" (instance $streams
    (export "stream" (type $s (sub resource)))
    (export "[constructor]stream" (func (result (own $s))))
    (export "[method]stream.read" (func (param "self" (borrow $s)) (param "n" u64) (result (list u8))))
    (export "[static]stream.join" (func (param "a" (own $s)) (param "b" (own $s)) (result (own $s))))))
  (alias export $streams "stream" (type $stream))
  (import "wasi:cli/stdin@0.2.0" (instance
    (export "stream" (type $s (eq $stream)))
    (export "get-stdin" (func (result (own $s))))))
  (import "handle" (type $handle (sub resource)))
  (import "[static]handle.open" (func (result (own $handle)))))
