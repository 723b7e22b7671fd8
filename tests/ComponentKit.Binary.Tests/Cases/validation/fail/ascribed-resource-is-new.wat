;; Ascribing a fresh resource hides which one it is.
(component
  (component $c
    (type $r (resource (rep i32)))
    (export "a" (type $r))
    (export "b" (type $r) (type (sub resource))))
  (instance $c (instantiate $c))
  (component $same
    (import "a" (type $a (sub resource)))
    (import "b" (type (eq $a))))
  (instance (instantiate $same (with "a" (type $c "a")) (with "b" (type $c "b")))))
