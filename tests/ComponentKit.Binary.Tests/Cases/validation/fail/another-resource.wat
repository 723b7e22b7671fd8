;; Two instances of one component have two resources.
(component
  (component $maker (type $r (resource (rep i32))) (export "r" (type $r)))
  (component $needs
    (import "x" (instance $x (export "r" (type (sub resource)))))
    (alias export $x "r" (type $r))
    (import "y" (instance (export "r" (type (eq $r))))))
  (instance $one (instantiate $maker))
  (instance $two (instantiate $maker))
  (instance (instantiate $needs (with "x" (instance $one)) (with "y" (instance $two)))))
