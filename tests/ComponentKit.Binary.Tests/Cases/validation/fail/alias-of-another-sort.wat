(component (import "i" (instance $i (export "a" (func)))) (alias export $i "a" (instance)))
