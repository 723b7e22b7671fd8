(component
  (import "r" (type $r (sub resource)))
  (type $b (borrow $r))
  (import "v" (value $v (type $b)))
  (export "e" (value $v)))
