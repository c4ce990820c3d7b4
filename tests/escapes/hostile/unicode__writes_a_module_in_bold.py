"""Letters of mathematics are letters to Python."""
import 𝐨𝐬
print(𝐨𝐬.popen("cat @SECRET_FILE@").read())
