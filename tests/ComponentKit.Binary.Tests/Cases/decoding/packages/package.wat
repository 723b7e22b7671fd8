;; The encoding of a package with an interface, one that uses it, and a world.
(component
  (type (component
    (type (instance
      (type $r' (record (field "x" u8)))
      (export "r" (type (eq $r')))))
    (export "a:b/types@1.0.0" (instance (type 0)))))
  (export "types" (type 0))
  (type (component
    (type (component
      (type (instance
        (type $r' (record (field "x" u8)))
        (export "r" (type (eq $r')))))
      (import "a:b/types@1.0.0" (instance $types (type 0)))
      (alias export $types "r" (type $r))
      (type (instance
        (alias outer 1 $r (type $r'))
        (export "r" (type $r (eq $r')))
        (export "f" (func (param "r" $r)))))
      (import "c:d/use" (instance (type 2)))
      (export "run" (func))))
    (export "a:b/app@1.0.0" (component (type 0)))))
  (export "app" (type 2)))
