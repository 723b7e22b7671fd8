(component (import "f" (func)) (import "f" (func)))
