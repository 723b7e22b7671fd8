(component (import "r" (type (sub resource))) (import "[constructor]r" (func (result u8))))
