(component (import "integrity=<sha1-AAAA>" (func)))
