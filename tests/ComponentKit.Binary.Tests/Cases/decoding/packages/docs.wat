;; Docs and gates of all that can have them.
(component
  (type (component
    (export "a:b/i@1.0.0" (instance
      (type (enum "x"))
      (export "e" (type (eq 0)))
      (export "r" (type (sub resource)))
      (type (borrow 2))
      (type (func (param "self" 3)))
      (export "[method]r.m" (func (type 4)))))))
  (export "i" (type 0))
  (type (component
    (export "a:b/w@1.0.0" (component
      (type (instance))
      (import "a:b/i@1.0.0" (instance (type 0)))
      (import "inline" (instance (type 0)))
      (type (func))
      (export "f" (func (type 1)))))))
  (export "w" (type 2))
  (@custom "package-docs"
    "\01{\"docs\":\"Of the package.\\nTwo lines.\",\"worlds\":{\"w\":{\"docs\":\"Of w.\",\"interfaces\":{\"inline\":{\"docs\":\"Of inline.\"}},"
    "\"func_exports\":{\"f\":{\"docs\":\"Of f.\",\"stability\":{\"unstable\":{\"feature\":\"new\",\"deprecated\":\"1.0.0\"}}}},"
    "\"interface_import_stability\":{\"a:b/i@1.0.0\":{\"stable\":{\"since\":\"0.9.0\"}}},"
    "\"interface_import_docs\":{\"a:b/i@1.0.0\":\"Of the import.\"}}},"
    "\"interfaces\":{\"i\":{\"docs\":\"Of i.\",\"stability\":{\"stable\":{\"since\":\"1.0.0\"}},"
    "\"funcs\":{\"[method]r.m\":{\"docs\":\"Of m.\"}},\"types\":{\"r\":{\"docs\":\"Of r.\"},"
    "\"e\":{\"docs\":\"Of e.\",\"items\":{\"x\":\"Of x.\"}}}}}}"))
