;; Imports may refer to imports, and not to exports.
(component
  (type $e (enum "a"))
  (export $e2 "e" (type $e))
  (import "f" (func (param "e" $e2))))
