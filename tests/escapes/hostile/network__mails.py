"""A protocol that talks by itself once it is connected."""
import smtplib
smtplib.SMTP("127.0.0.1", @LISTENER_PORT@, timeout=1)
