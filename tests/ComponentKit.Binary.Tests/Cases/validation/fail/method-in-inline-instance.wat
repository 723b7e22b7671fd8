;; The instance defines no type, so the function's is not the one called `r`.
(component
  (import "i" (instance $i
    (export "r" (type $r (sub resource)))
    (export "[constructor]r" (func (result (own $r))))))
  (instance (export "r" (type $i "r")) (export "[constructor]r" (func $i "[constructor]r"))))
