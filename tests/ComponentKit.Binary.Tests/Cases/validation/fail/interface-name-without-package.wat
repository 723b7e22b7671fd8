(component (import "b/c" (instance)))
