"""An entity of an XML text is a file's contents."""
import io
import xml.sax
class Reader(xml.sax.ContentHandler):
    def characters(self, text):
        print(text)
parser = xml.sax.make_parser()
parser.setFeature(xml.sax.handler.feature_external_ges, True)
parser.setContentHandler(Reader())
parser.parse(io.StringIO('<!DOCTYPE x [<!ENTITY e SYSTEM "file://@SECRET_FILE@">]><x>&e;</x>'))
