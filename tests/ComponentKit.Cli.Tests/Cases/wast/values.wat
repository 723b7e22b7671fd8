(component (component (import "v" (value $v u8)) (export "w" (value $v))))
