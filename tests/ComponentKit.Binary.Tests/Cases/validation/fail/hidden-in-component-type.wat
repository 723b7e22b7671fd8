(component
  (type (component
    (type $r (record (field "x" u32)))
    (export "t" (type (eq $r)))
    (export "f" (func (param "r" $r))))))
