(component (core module $m (import "env" "f" (func))) (core instance $e) (core instance (instantiate $m (with "env" (instance $e)))))
