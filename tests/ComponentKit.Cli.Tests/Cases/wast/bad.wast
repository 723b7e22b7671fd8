;; Each of these fails.
(component
  (type (record)))
(assert_invalid (component) "nothing is wrong")
(assert_malformed (component quote "") "nor here")
(component
  (import "f" (func))
  (import "f" (func)))
(component
  (import "a" (fnc)))
