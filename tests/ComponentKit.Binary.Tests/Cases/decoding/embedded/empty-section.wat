;; A section without contents.
(module
  (@custom "component-type" ""))
