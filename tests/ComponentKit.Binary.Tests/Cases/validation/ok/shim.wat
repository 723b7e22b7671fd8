;; What wit-component writes for an exported interface with a resource: types go through a component that gives them names.
(component
  (type $thing (resource (rep i32)))
  (core module $m
    (func (export "make") (result i32) unreachable)
    (func (export "use") (param i32)))
  (core instance $m (instantiate $m))
  (func $make (result (own $thing)) (canon lift (core func $m "make")))
  (func $use (param "self" (borrow $thing)) (canon lift (core func $m "use")))
  (component $shim
    (import "import-type-thing" (type $t (sub resource)))
    (import "import-make" (func $make (result (own $t))))
    (import "import-use" (func $use (param "self" (borrow $t))))
    (export $thing "thing" (type $t))
    (export "[constructor]thing" (func $make) (func (result (own $thing))))
    (export "[method]thing.use" (func $use) (func (param "self" (borrow $thing)))))
  (instance $i (instantiate $shim
    (with "import-type-thing" (type $thing))
    (with "import-make" (func $make))
    (with "import-use" (func $use))))
  (export "a:b/c" (instance $i)))
