(component
  (import "v" (value $v string))
  (export "a" (value $v))
  (export "b" (value $v)))
