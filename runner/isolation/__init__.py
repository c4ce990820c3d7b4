"""The kernel's walls around a child: one file a mechanism, put up in order by `apply`."""
