;; Docs of what is not there.
(component
  (type (component (export "a:b/c" (instance))))
  (export "c" (type 0))
  (@custom "package-docs" "\01{\"interfaces\":{\"c\":{\"funcs\":{\"gone\":{\"docs\":\"x\"}}}}}"))
