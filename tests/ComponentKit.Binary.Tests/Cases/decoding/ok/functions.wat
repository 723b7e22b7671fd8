;; Functions and types of the world itself.
(component
  (type $point' (record (field "x" f32) (field "y" f32)))
  (import "point" (type $point (eq $point')))
  (type $id' u64)
  (import "id" (type $id (eq $id')))
  (import "find" (func (param "id" $id) (result (option $point))))
  (import "wait" (func async (param "all" (list $point)) (result (future u8))))
  (core module $m (func (export "run") (param f32 f32)))
  (core instance $m (instantiate $m))
  (func (export "run") (param "at" $point) (canon lift (core func $m "run"))))
