(component (import "r" (type (sub resource))) (import "[method]r.f" (func (param "x" u8))))
