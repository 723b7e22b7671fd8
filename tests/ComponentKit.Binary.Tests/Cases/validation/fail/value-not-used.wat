(component
  (component (import "v" (value string))))
