"""One way of finding one kind of record a module; all are plug-ins."""
