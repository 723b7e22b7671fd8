(component
  (type (component
  (import "r" (type $r (sub resource)))
  (type $b (borrow $r))
  (export "v" (value (type $b))))))
