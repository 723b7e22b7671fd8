;; A component as an argument may import less and export more than expected.
(component
  (component $wants
    (import "c" (component
      (import "f" (func (param "a" u8)))
      (import "unused" (func))
      (export "r" (type $r (sub resource)))
      (export "g" (func (result (own $r)))))))
  (component $given
    (import "f" (func (param "a" u8)))
    (core module $m (func (export "g") (result i32) unreachable))
    (core instance $m (instantiate $m))
    (type $t (resource (rep i32)))
    (export $r "r" (type $t))
    (func $g (result (own $r)) (canon lift (core func $m "g")))
    (export "g" (func $g))
    (export "h" (func $g)))
  (instance (instantiate $wants (with "c" (component $given)))))
