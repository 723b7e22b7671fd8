(component
  (import "i" (instance $i (export "a" (func))))
  (component $c (import "i" (instance (export "b" (func)))))
  (instance (instantiate $c (with "i" (instance $i)))))
