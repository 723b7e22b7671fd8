(component
  (type $r (resource (rep i32)))
  (core module $m (func (export "f") (result i32) unreachable))
  (core instance $i (instantiate $m))
  (func $f (result (own $r)) (canon lift (core func $i "f")))
  (export "r" (type $r))
  (export "f" (func $f)))
