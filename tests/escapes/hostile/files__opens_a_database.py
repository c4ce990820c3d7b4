"""SQLite opens files in C."""
import sqlite3
sqlite3.connect("@OUTSIDE@/planted.db").execute("create table x (y)")
