(component
  (import "f" (func $f (param "s" string)))
  (core module $m (memory (export "m") 1 2 shared))
  (core instance $i (instantiate $m))
  (alias core export $i "m" (core memory $m))
  (core func (canon lower (func $f) (memory $m))))
