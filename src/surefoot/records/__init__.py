"""Where the diary is kept: the database's rows, and the only mapping between rows and entries."""
