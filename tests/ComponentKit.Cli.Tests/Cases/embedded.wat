;; package left:p;
;; interface shared { type t = u32; }
;; world left { import shared; import log: func(line: string); export left: func(); }
;; package left:p;
;; interface shared { type t = u32; f: func() -> t; }
;; world right { import shared; import log: func(line: string); export right: func() -> u8; }
(module
  (@custom "component-type:left"
    "\00asm\0d\00\01\00\00\19\16wit-component-encoding\04\00\07U\01A\02\01A\06\01B\02\01y\04\00\01t\03\00"
    "\00\03\00\0dleft:p/shared\05\00\01@\01\04lines\01\00\03\00\03log\01\01\01@\00\01\00\04\00\04left\01"
    "\02\04\00\0bleft:p/left\04\00\0b\0a\01\00\04left\03\00\00")
  (@custom "component-type:right"
    "\00asm\0d\00\01\00\00\19\16wit-component-encoding\04\00\07b\01A\02\01A\06\01B\04\01y\04\00\01t\03\00"
    "\00\01@\00\00\01\04\00\01f\01\02\03\00\0dleft:p/shared\05\00\01@\01\04lines\01\00\03\00\03log\01\01"
    "\01@\00\00}\04\00\05right\01\02\04\00\0cleft:p/right\04\00\0b\0b\01\00\05right\03\00\00"))
