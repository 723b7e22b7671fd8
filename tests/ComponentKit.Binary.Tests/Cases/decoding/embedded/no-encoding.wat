;; package a:b;
;; world w { export run: func(); }
(module
  (@custom "component-type"
    "\00asm\0d\00\01\00\07\1d\01A\02\01A\02\01@\00\01\00\04\00\03run\01\00\04\00\05a:b/w\04\00\0b\07\01"
    "\00\01w\03\00\00"))
