// What a PDF says about itself in XMP: title, author, language, day, and that it keeps PDF/UA-1. The library's own writer puts
// titles into the XML as they are; a title with `&` or `<` would break it.
import PDFDocument from 'pdfkit'

export type About = { title: string; author: string; subject: string; lang: string; date: Date; producer: string }

const escaped = (text: string): string =>
  text.replace(/\p{Cc}/gu, ' ').replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const alternative = (name: string, text: string) =>
  `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`

/** The packet, UTF-8. Deterministic: the only time in it is the document's own. */
export function xmpOf({ title, author, subject, lang, date, producer }: About): string {
  const day = `${date.toISOString().slice(0, 19)}Z`
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<dc:format>application/pdf</dc:format>',
    alternative('title', title),
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    alternative('description', subject),
    `<dc:language><rdf:Bag><rdf:li>${escaped(lang)}</rdf:li></rdf:Bag></dc:language>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<xmp:CreateDate>${day}</xmp:CreateDate><xmp:CreatorTool>${escaped(producer)}</xmp:CreatorTool>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description>',
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

/** A document of pdfkit that describes itself by our packet. */
export class DescribedDocument extends PDFDocument {
  readonly #xmp: string

  constructor(about: About) {
    super({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: about.lang,
      displayTitle: true,
      subset: 'PDF/UA',
      info: {
        Title: about.title,
        Author: about.author,
        Subject: about.subject,
        Producer: about.producer,
        Creator: about.producer,
        CreationDate: about.date,
      },
    })
    this.#xmp = xmpOf(about)
  }

  override endMetadata(): void {
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' })
    stream.compress = false
    stream.end(new TextEncoder().encode(this.#xmp))
    this._root.data.Metadata = stream
  }
}
