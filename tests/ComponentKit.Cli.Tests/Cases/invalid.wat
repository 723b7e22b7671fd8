;; There is no function 7.
(component
  (import "f" (func))
  (export "g" (func 7)))
