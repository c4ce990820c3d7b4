"""webbrowser runs whatever is said to be a browser."""
import webbrowser
webbrowser.GenericBrowser(["touch", "%s"]).open("@OUTSIDE@/planted")
