"""A table that grows."""
import sqlite3
db = sqlite3.connect("big.db")
db.execute("create table x (y)")
while True:
    db.execute("insert into x values (zeroblob(1000000))")
    db.commit()
