"""SQLite opens a second file by a statement."""
import sqlite3
db = sqlite3.connect(":memory:")
db.execute("attach '@OUTSIDE@/planted' as other")
db.execute("create table other.x (y)")
