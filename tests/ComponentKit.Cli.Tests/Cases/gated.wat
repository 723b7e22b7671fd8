;; Needs the feature error-context.
(component (import "f" (func (param "e" error-context))))
