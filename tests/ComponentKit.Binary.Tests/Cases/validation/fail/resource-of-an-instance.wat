(component
  (component $maker (type $r (resource (rep i32))) (export "r" (type $r)))
  (instance $i (instantiate $maker))
  (alias export $i "r" (type $r))
  (core func (canon resource.rep $r)))
