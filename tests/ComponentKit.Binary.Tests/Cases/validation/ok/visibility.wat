;; What imports, exports and the exports of imported instances name can be referred to.
(component
  (import "i" (instance $i (export "e" (type $e (enum "a"))) (export "f" (func (result $e)))))
  (alias export $i "e" (type $e))
  (import "r" (type $r (sub resource)))
  (import "g" (func $g (param "r" (borrow $r)) (param "e" $e) (result (tuple $e (list $e)))))
  (type $local (record (field "e" $e)))
  (export $local2 "local" (type $local))
  (type $t (func (param "l" $local2) (result (own $r))))
  (import "h" (func $h (result (own $r))))
  (export "g2" (func $g))
  (export "h2" (func $h)))
