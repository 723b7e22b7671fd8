(component (type (stream char)))
