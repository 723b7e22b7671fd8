(component
  (import "f\1b[31m\0aforged: error" (func)))
