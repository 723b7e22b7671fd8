(component
  (import "f" (func $f))
  (export "unlocked-dep=<a:b>" (func $f)))
