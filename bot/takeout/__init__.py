"""What /export hands over: an archive as files. Made outside the event loop; knows no Telegram."""
