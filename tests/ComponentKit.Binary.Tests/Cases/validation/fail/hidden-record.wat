;; An exported function may refer only to records that are exported too.
(component
  (type $r (record (field "x" u32)))
  (core module $m (func (export "f") (param i32)))
  (core instance $i (instantiate $m))
  (func $f (param "r" $r) (canon lift (core func $i "f")))
  (export "f" (func $f)))
