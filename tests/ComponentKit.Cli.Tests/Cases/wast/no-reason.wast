(component)
(assert_invalid (component (type bool)) 7)
