;; No section of the name.
(module
  (@custom "other" "x"))
