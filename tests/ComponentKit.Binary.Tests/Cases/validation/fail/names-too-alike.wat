(component (import "go-UP" (func)) (import "go-up" (func)))
