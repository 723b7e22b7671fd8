;; Docs with characters that WIT text cannot have.
(component
  (type (component (export "a:b/c" (instance))))
  (export "c" (type 0))
  (@custom "package-docs" "\01{\"docs\":\"a\\u0000b\\u202ec\",\"interfaces\":{\"c\":{\"docs\":\"x\\r\\ny\\u0007\"}}}"))
