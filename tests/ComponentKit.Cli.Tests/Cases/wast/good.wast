;; RUN: wast % -f threading
;;! fixed_length_lists = true

(component definition $A
  (type (list u8 4))
  (core func (canon thread.index)))
(component binary "\00asm" "\0d\00\01\00")
(component quote "(type " "(tuple u8" " string))")
(module (func (export "f") (result i32) i32.const 1))
(component instance $i $A) (; judged when scripts are run ;)

(assert_malformed (component quote "(import \22a\22") "expected `)`")
(assert_malformed (component binary "\00asm" "\0d\00\01\00" "\07") "unexpected end")
(assert_invalid (component (export "a" (func 0))) "unknown function 0: (func)")
(assert_invalid (component quote "(type (list u8 0))") "not greater than 0")
(assert_invalid (module (func (result i32))) "type mismatch")
(assert_trap (component (core module $m (func $s unreachable) (start $s)) (core instance (instantiate $m))) "unreachable")
(assert_return (invoke "f") (u32.const 1))
