;; Interfaces of several packages and versions, types that one uses from another, and one written inline.
(component
  (import "acme:base/types@1.2.0" (instance $types
    (type $e' (enum "bad" "worse"))
    (export "error" (type $e (eq $e')))
    (type $u32 u32)
    (export "code" (type (eq $u32)))))
  (alias export $types "error" (type $error))
  (import "acme:app/log" (instance
    (export "error" (type $e (eq $error)))
    (export "failure" (type (eq $e)))
    (export "log" (func (param "e" $e) (result (result (error $e)))))))
  (import "acme:base/types@2.0.0" (instance (type $u64 u64) (export "code" (type (eq $u64)))))
  (import "extra" (instance (export "go" (func))))
  (import "second" (implements "acme:app/log") (instance (export "log" (func (param "e" $error) (result (result (error $error))))))))
