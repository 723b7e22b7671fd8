(component
  ;; Letters of two and of four bytes, é🌍, and then the mistake.
  (import "é🌍" (nonsense)))
