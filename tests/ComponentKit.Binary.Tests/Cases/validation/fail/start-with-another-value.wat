(component
  (import "v" (value $v u32))
  (import "f" (func $f (param "v" string)))
  (start $f (value $v)))
