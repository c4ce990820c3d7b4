"""What may go wrong with the database itself, as opposed to what a learner may run into.

StorageError    the address is wrong, the database cannot be reached, is not migrated, or refuses
"""


class StorageError(Exception):
    """The database is not as it should be; the message is one sentence and names no password."""
