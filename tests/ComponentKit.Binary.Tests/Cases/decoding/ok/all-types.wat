;; Every type of values.
(component
  (import "all" (instance
    (export "r" (type $r (sub resource)))
    (type $v' (variant (case "a") (case "b" (tuple u8 s8))))
    (export "v" (type $v (eq $v')))
    (type $f' (flags "x" "y"))
    (export "f" (type $f (eq $f')))
    (type $e' (enum "x" "y"))
    (export "e" (type $e (eq $e')))
    (type $l (list (list $v)))
    (export "lists" (type (eq $l)))
    (export "use" (func
      (param "a" (option (option bool)))
      (param "b" (result u8 (error string)))
      (param "c" (result))
      (param "d" (map string (list char)))
      (param "e" (list f32 4))
      (param "f" (stream $v))
      (param "g" (future))
      (param "h" (borrow $r))
      (param "i" (list (own $r)))
      (param "j" (tuple $f $e f64))
      (param "k" error-context))))))
