"""Decimals of a precision that nobody needs."""
import decimal
decimal.getcontext().prec = 10**7
while True:
    decimal.Decimal(2).sqrt()
