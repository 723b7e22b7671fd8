;; The same interface imported in part and exported in full is one interface.
(component
  (import "a:b/c" (instance (export "r" (type (sub resource)))))
  (type $thing (resource (rep i32)))
  (core module $m
    (func (export "make") (result i32) unreachable)
    (func (export "use") (param i32)))
  (core instance $m (instantiate $m))
  (func $make (result (own $thing)) (canon lift (core func $m "make")))
  (func $use (param "self" (borrow $thing)) (canon lift (core func $m "use")))
  (component $shim
    (import "import-type-r" (type $t (sub resource)))
    (import "import-make" (func $make (result (own $t))))
    (import "import-use" (func $use (param "self" (borrow $t))))
    (export $r "r" (type $t))
    (export "[constructor]r" (func $make) (func (result (own $r))))
    (export "[method]r.use" (func $use) (func (param "self" (borrow $r)))))
  (instance $i (instantiate $shim
    (with "import-type-r" (type $thing))
    (with "import-make" (func $make))
    (with "import-use" (func $use))))
  (export "a:b/c" (instance $i)))
