;; A component may export a type by itself. WIT has no word for that, but shows the type.
(component
  (type $r' (record (field "x" u8)))
  (export $r "r" (type $r'))
  (core module $m (func (export "f") (param i32)))
  (core instance $m (instantiate $m))
  (func $f (param "r" $r) (canon lift (core func $m "f")))
  (export "f" (func $f)))
