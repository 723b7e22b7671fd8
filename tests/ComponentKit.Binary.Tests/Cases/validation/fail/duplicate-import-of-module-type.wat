(component
  (core type (module (import "a" "b" (func)) (import "a" "b" (global i32)))))
