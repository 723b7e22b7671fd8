(component (type (map f32 u8)))
