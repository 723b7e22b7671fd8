(component
  (import "f" (func $f (param "v" string)))
  (start $f))
