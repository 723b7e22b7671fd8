;; RUN: wast % -f cm-teleport
(component)
