(component
  (core module $t (memory (export "t") i64 1))
  (core instance $i (instantiate $t))
  (type $s (stream u8))
  (core func $n (canon stream.read $s (memory (core memory $i "t")) async))
  (core module $m (import "" "f" (func (param f32 f32 f32 f32))))
  (core instance (instantiate $m (with "" (instance (export "f" (func $n)))))))
