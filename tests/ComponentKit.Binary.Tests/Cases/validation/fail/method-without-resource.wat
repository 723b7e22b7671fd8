(component (import "[method]r.f" (func (param "self" u8))))
