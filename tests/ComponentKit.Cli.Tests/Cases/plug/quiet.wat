;; Exports an interface of the right name, in which the function gives something else.
(component
  (type $tone (record (field "volume" u8) (field "pitch" f32)))
  (import "tone" (type $t (eq $tone)))
  (import "shout" (func $shout (param "text" string) (result $t)))
  (instance $voice (export "tone" (type $t)) (export "shout" (func $shout)))
  (export "demo:voice/loud@1.0.0" (instance $voice)))
