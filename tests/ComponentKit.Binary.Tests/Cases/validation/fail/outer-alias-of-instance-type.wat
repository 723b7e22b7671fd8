;; The type mentions a resource of the component around, so it means nothing in a nested one.
(component
  (type $r (resource (rep i32)))
  (type $t (instance
    (alias outer 1 $r (type $r))
    (export "r" (type (eq $r)))))
  (component (alias outer 1 $t (type))))
