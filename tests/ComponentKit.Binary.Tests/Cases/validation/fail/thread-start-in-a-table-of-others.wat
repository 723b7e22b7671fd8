(component
  (core type $s (func (param i32)))
  (core module $t (table (export "t") 1 externref))
  (core instance $i (instantiate $t))
  (alias core export $i "t" (core table $tt))
  (core func $n (canon thread.new-indirect $s (core table $tt))))
