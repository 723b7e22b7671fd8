;; A gate whose version is none.
(component
  (type (component (export "a:b/c" (instance))))
  (export "c" (type 0))
  (@custom "package-docs" "\01{\"interfaces\":{\"c\":{\"stability\":{\"stable\":{\"since\":\"one\"}}}}}"))
