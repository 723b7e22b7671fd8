;; Docs of another type.
(component
  (type (component (export "a:b/c" (instance))))
  (export "c" (type 0))
  (@custom "package-docs" "\01{\"docs\":7}"))
