;; A world that uses the type of an interface without importing the interface, which text cannot say.
(component
  (type (component
    (import "a:b/i" (instance $i (type $t (list u8)) (export "t" (type (eq $t)))))
    (alias export $i "t" (type $t))
    (export "a:b/w" (component
      (import "f" (func (param "x" $t)))))))
  (export "w" (type 0)))
