"""The measures of method.md section 5, one module each. A module computes its figures from a `Case` and names what the
comparison, the key figures and the help show as `MEASURES`; the registry finds it there."""
