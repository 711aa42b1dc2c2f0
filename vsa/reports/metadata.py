"""What a PDF says about itself: title, author, language, output intent, and the same once more in XMP."""

from datetime import UTC, datetime
from unicodedata import category
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas

from vsa import __version__
from vsa.i18n import Language
from vsa.reports import colour_profile
from vsa.reports.publication import Publication

PRODUCER = f"vsa {__version__}"
NOT_IN_XML = {"Cc", "Cs", "Zl", "Zp"}
"""Categories of Unicode: control characters, halves of characters, ends of lines and paragraphs."""
NONCHARACTERS = "\ufffe\uffff"
LANGUAGE_TAGS: dict[Language, str] = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}


def describe(canvas: Canvas, publication: Publication) -> None:
    """Write the document information, and show the title instead of the file name in the reader's window."""
    canvas.setTitle(_told(publication.title))
    canvas.setAuthor(_told(publication.author))
    canvas.setSubject(_told(publication.subject))
    canvas.setKeywords(_keywords(publication))
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    catalog = canvas._doc.Catalog
    catalog.Metadata = XMP(creator=lambda document: _xmp(publication, _moment(document)).encode("utf-8"))
    catalog.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([_output_intent(canvas)])


def _output_intent(canvas: Canvas) -> PDFDictionary:
    profile = PDFStream(PDFDictionary({"N": 3}), colour_profile.srgb_profile(), [PDFZCompress])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(colour_profile.NAME),
            "Info": PDFString(colour_profile.NAME),
            "DestOutputProfile": canvas._doc.Reference(profile),
        }
    )


def _moment(document: object) -> str:
    """The time the document information carries, which XMP has to repeat."""
    stamp = document._timeStamp  # type: ignore[attr-defined]
    return datetime.fromtimestamp(stamp.t, UTC).isoformat(timespec="seconds")


def _keywords(publication: Publication) -> str:
    return ", ".join(map(_told, publication.keywords))


def _told(text: str) -> str:
    """A text as both the document information and XMP hold it, for they have to be equal: without the ends of lines and
    the control characters, which XML changes or forbids. Signs that join others are kept."""
    return "".join(" " if category(letter) in NOT_IN_XML or letter in NONCHARACTERS else letter for letter in text)


def _xml(text: str) -> str:
    return escape(_told(text))


def _xmp(publication: Publication, moment: str) -> str:
    """Claims PDF/A-2a and PDF/UA-1; the latter is a property that PDF/A wants explained (ISO 19005-2, 6.6.2.3)."""
    title, author, subject = map(_xml, (publication.title, publication.author, publication.subject))
    facts = "".join(f"<rdf:li>{_xml(fact)}</rdf:li>" for fact in publication.keywords)
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag>{facts}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag><rdf:li>{LANGUAGE_TAGS[publication.language]}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdf:Keywords>{escape(_keywords(publication))}</pdf:Keywords>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
