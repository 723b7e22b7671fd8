;; A component that exports nothing.
(module
  (@custom "component-type" "\00asm\0d\00\01\00\00\19\16wit-component-encoding\04\00"))
