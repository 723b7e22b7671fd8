(component
  (import "f" (func $f (param "x" u8)))
  (component $c (import "f" (func (param "x" string))))
  (instance (instantiate $c (with "f" (func $f)))))
