(component
  (type (tuple u8 u16))
