"""One module for each kind of rule: ``build`` reads its settings and makes the check."""
