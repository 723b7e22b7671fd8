;; Custom sections, in the outer component and in a nested one.
(component
  (@custom "about" "some bytes")
  (component $inner (@custom "empty" "")))
