(component
  (core module $libc (memory (export "m") 1))
  (core module $main (import "libc" "m" (memory 2 5)))
  (core instance $libc (instantiate $libc))
  (core instance (instantiate $main (with "libc" (instance $libc)))))
