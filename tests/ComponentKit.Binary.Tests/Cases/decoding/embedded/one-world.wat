;; package a:b@1.0.0;
;; interface i { resource r { m: func(); } f: func(x: own<r>); }
;; world w { import i; export run: func(s: string); export i; }
(module
  (@custom "component-type"
    "\00asm\0d\00\01\00\00\19\16wit-component-encoding\04\01\07\b6\01\01A\02\01A\06\01B\07\04\00\01r\03"
    "\01\01h\00\01@\01\04self\01\01\00\04\00\0b[method]r.m\01\02\01i\00\01@\01\01x\03\01\00\04\00\01f\01"
    "\04\03\00\0ba:b/i@1.0.0\05\00\01@\01\01ss\01\00\04\00\03run\01\01\01B\07\04\00\01r\03\01\01h\00\01@"
    "\01\04self\01\01\00\04\00\0b[method]r.m\01\02\01i\00\01@\01\01x\03\01\00\04\00\01f\01\04\04\00\0ba:b"
    "/i@1.0.0\05\02\04\00\0ba:b/w@1.0.0\04\00\0b\07\01\00\01w\03\00\00"))
