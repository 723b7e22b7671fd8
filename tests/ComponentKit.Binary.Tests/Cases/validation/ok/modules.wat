;; Module types compare by subtyping, and modules may use the whole of WebAssembly 3.0 in what they define.
(component
  (core type $t (module (import "" "f" (func)) (export "g" (func (param i32)))))
  (component $wants (import "m" (core module (type $t))))
  (core type $t2 (module (import "" "f" (func)) (export "g" (func (param i32)))))
  (core module $m
    (rec (type $s (sub (struct (field (mut i8)) (field (ref null $s))))) (type (array i32)))
    (type $f (func))
    (import "" "f" (func (type $f)))
    (global (export "n") i64 (i64.add (i64.const -1) (i64.const 5)))
    (global f64 (f64.const 1.5))
    (global (ref null $s) (ref.null $s))
    (table 1 (ref null func) (ref.func 0))
    (func (export "g") (param i32)))
  (instance (instantiate $wants (with "m" (core module $m)))))
