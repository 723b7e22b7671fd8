(component
  (core func (canon context.get i32 0))
  (core func (canon context.set i64 0)))
