(component
  (import "r" (type $r (sub resource)))
  (import "[constructor]r" (func async (result (own $r)))))
