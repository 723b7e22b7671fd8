;; The binary form of: package dep:math@1.0.0; interface ops { type size = u32; double: func(a: size) -> size; }
(component
  (type (component
    (type (instance
      (type u32)
      (export "size" (type (eq 0)))
      (type (func (param "a" 1) (result 1)))
      (export "double" (func (type 2)))
    ))
    (export "dep:math/ops@1.0.0" (instance (type 0)))
  ))
  (export "ops" (type 0))
)
