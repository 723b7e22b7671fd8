(component
  ;; Letters as wide as one and as two, é🌍字, and then the mistake.
  (import "é🌍字" (nonsense)))
