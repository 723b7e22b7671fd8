(component
  (core module (import "a" "b" (func)) (import "a" "b" (func))))
