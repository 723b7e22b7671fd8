(component
  (import "unlocked-dep=<a:b>" (func))
  (import "unlocked-dep=<a:b@*>" (func))
  (import "unlocked-dep=<a:b@{>=1.2.3 <2.0.0-rc.1}>" (func))
  (import "locked-dep=<a:b/c@1.2.3>,integrity=<sha256-AAAA=?x sha512-BB>" (func))
  (import "url=<anything at all>" (func))
  (import "integrity=<sha384-AA==>" (func)))
