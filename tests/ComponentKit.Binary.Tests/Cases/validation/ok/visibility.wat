;; What imports, exports and the exports of imported instances name can be referred to.
(component
  (import "i" (instance $i (type $e0 (enum "a")) (export "e" (type $e (eq $e0))) (export "f" (func (result $e)))))
  (alias export $i "e" (type $e))
  (import "r" (type $r (sub resource)))
  (import "g" (func $g (param "r" (borrow $r)) (param "e" $e) (result (tuple $e (list $e)))))
  (type $local (record (field "e" $e)))
  (export $local2 "local" (type $local))
  (type $t (func (param "l" $local2) (result (own $r))))
  (import "h" (func $h (result (own $r))))
  (export "g2" (func $g))
  (export "h2" (func $h))

  ;; Instances of one component share types without resources.
  (component $c (type $r (record (field "x" u8))) (export "r" (type $r)))
  (instance $c1 (instantiate $c))
  (instance $c2 (instantiate $c))
  (export "c1" (instance $c1))
  (alias export $c2 "r" (type $r2))
  (import "k" (func (param "s" string)))
  (core module $m (func (export "f") (param i32)))
  (core instance $m (instantiate $m))
  (func $f (param "r" $r2) (canon lift (core func $m "f")))
  (export "f" (func $f)))
