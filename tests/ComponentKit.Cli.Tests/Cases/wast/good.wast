;; RUN: wast % -f threading
;;! fixed_length_lists = true

(component definition $A
  (type (list u8 4))
  (core func (canon thread.index)))
(component binary "\00asm" "\0d\00\01\00")
(component quote "(type " "(tuple u8" " string))")
(module (func (export "f") (result i32) i32.const 1))
(component instance $i $A)

(assert_malformed (component quote "(import \22a\22") "expected `)`")
(assert_malformed (component binary "\00asm" "\0d\00\01\00" "\07") "unexpected end")
(assert_invalid (component (export "a" (func 0))) "unknown function 0: (func)")
(assert_invalid (component quote "(type (list u8 0))") "not greater than 0")
(assert_invalid (module (func (result i32))) "type mismatch")
(assert_trap (component (core module $m (func $s unreachable) (start $s)) (core instance (instantiate $m))) "unreachable")
(component $numbers
  (core module $m
    (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
    (func (export "fail") unreachable))
  (core instance $i (instantiate $m))
  (func (export "add") (param "a" u8) (param "b" u8) (result u8) (canon lift (core func $i "add")))
  (func (export "fail") (canon lift (core func $i "fail"))))
(assert_return (invoke "add" (u8.const 1) (u8.const 0x_ff)) (u8.const 0))
(component
  (import "numbers" (instance $numbers (export "add" (func (param "a" u8) (param "b" u8) (result u8)))))
  (export "add-again" (func $numbers "add")))
(assert_return (invoke "add-again" (u8.const 1) (u8.const 2)) (u8.const 3))
(invoke $numbers "add" (u8.const 1) (u8.const 2))
(assert_trap (invoke $numbers "fail") "unreachable")
(assert_unlinkable (component (import "host" (instance (export "nothing" (func))))) "not found")
(component $one (type $r (resource (rep i32))) (export "r" (type $r)))
(component $two (type $r (resource (rep i32))) (export "r" (type $r)))
(component $again (import "one" (instance $one (export "r" (type $r (sub resource))))) (export "r" (type $one "r")))
(component
  (import "one" (instance $one (export "r" (type $r (sub resource)))))
  (alias export $one "r" (type $r))
  (import "again" (instance (export "r" (type (eq $r))))))
(assert_unlinkable
  (component
    (import "one" (instance $one (export "r" (type $r (sub resource)))))
    (alias export $one "r" (type $r))
    (import "two" (instance (export "r" (type (eq $r))))))
  "resource types differ")
(get "g")
