(component
  (core module $t (memory (export "t") 1))
  (core instance $i (instantiate $t))
  (core func $n (canon error-context.new (memory (core memory $i "t")) async)))
