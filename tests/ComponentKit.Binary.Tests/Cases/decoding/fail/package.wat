(component
  (type (component (type (instance)) (export "a:b/c" (instance (type 0)))))
  (export "c" (type 0)))
