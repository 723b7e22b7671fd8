;; The older form: one component type with all interfaces and worlds.
(component
  (type (component
    (type (instance (type u8) (export "t" (type (eq 0)))))
    (export "i" (instance (type 0)))
    (type (component (type (func)) (import "run" (func (type 0)))))
    (export "w" (component (type 1)))))
  (export "a:b/wit" (type 0)))
