"""The methods of the Bot API, one file a family; each is one function from parameters to JSON."""
