(component (export "f" (func 0)))
