(component
  (component $c
    (type $point' (record (field "x" u32) (field "y" (list string))))
    (import "point" (type $point (eq $point')))
    (import "f" (func (param "p" $point))))
  (type $other (record (field "x" u32) (field "y" (list char))))
  (import "other" (type $o (eq $other)))
  (import "f" (func $f (param "p" $o)))
  (instance (instantiate $c (with "point" (type $o)) (with "f" (func $f)))))
