;; A format of docs that is not known yet.
(component
  (type (component (export "a:b/c" (instance))))
  (export "c" (type 0))
  (@custom "package-docs" "\02{}"))
