(component
  (type $r (resource (rep i64)))
  (core func $new (canon resource.new $r))
  (core module $m (import "" "new" (func (param i32) (result i32))))
  (core instance (instantiate $m (with "" (instance (export "new" (func $new)))))))
