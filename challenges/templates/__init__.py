"""Questions whose numbers are fresh at every showing, a family a module."""
