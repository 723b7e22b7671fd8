(component (import "f" (implements "a:b/c") (func)))
