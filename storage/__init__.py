"""What is remembered: tables, one repository a noun, a unit of work, migrations.

Alone in knowing SQL.
"""
