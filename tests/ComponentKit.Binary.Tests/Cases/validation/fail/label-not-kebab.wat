(component (type (enum "under_score")))
