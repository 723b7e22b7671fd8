(component (type (list error-context)))
