;; Each value is used once: by an instance, the start function or an export.
(component
  (import "a" (value $a string))
  (import "b" (value $b string))
  (import "f" (func $f (param "x" string) (result u32)))
  (component $c (import "v" (value $v string)) (export "w" (value $v)))
  (instance $i (instantiate $c (with "v" (value $a))))
  (start $f (value $b) (result (value $n)))
  (export "n" (value $n))
  (export "w" (value $i "w")))
