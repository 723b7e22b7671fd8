;; Exports a version of the interface that cannot stand for the one that is wanted.
(component
  (instance $voice)
  (export "demo:voice/loud@2.0.0" (instance $voice)))
