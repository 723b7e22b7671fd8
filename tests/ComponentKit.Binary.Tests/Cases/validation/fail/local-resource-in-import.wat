(component
  (type $r (resource (rep i32)))
  (import "r" (type (eq $r))))
