(component (import "i" (instance $i (export "a" (func)) (export "b" (func)))) (alias export $i "c" (func)))
