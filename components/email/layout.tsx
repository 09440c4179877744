// The paper on which every mail is written: one column, real text, readable without images and in dark mode.
// Mail programs drop style sheets, so every style stands on its element; the sheet in the head only adds the dark colours.
import type { ReactNode } from 'react'
import type { MailView } from './mail-view'

const font = "'Source Sans 3', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
const text = { margin: '0 0 16px', fontFamily: font, fontSize: '17px', lineHeight: '26px', color: '#1b1f23' }
const small = { ...text, margin: '0 0 8px', fontSize: '15px', lineHeight: '22px', color: '#4a5158' }
const linkStyle = { color: '#12457c', textDecoration: 'underline' }

// a mail is a whole document of its own; Next's rules for pages do not concern it
const Head = 'head'

// prefers-color-scheme: what most programs honour; [data-ogsc]: how Outlook on the web says that it turned colours round
const darkColours = `
@media (prefers-color-scheme: dark) {
  .page, .sheet { background: #16191d !important; }
  .ink, .ink td, .ink p, .ink h1 { color: #f1f3f5 !important; }
  .soft, .soft p { color: #c3c9cf !important; }
  .link { color: #9cc7ff !important; }
  .rule { border-color: #3a4148 !important; }
}
[data-ogsc] .ink, [data-ogsc] .ink p, [data-ogsc] .ink h1 { color: #f1f3f5 !important; }
[data-ogsc] .link { color: #9cc7ff !important; }
`

export function MailLayout({
  view,
  title,
  heading = title,
  children,
  footer,
}: {
  view: MailView
  title: string
  /** the title as it is read, where a part of it is in another language */
  heading?: ReactNode
  children: ReactNode
  footer: ReactNode
}) {
  return (
    <html lang={view.locale} dir="ltr">
      <Head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{darkColours}</style>
      </Head>
      <body className="page" style={{ margin: 0, padding: 0, background: '#ffffff' }}>
        {/* the language again: many programs drop the document and keep what is inside */}
        <table role="presentation" lang={view.locale} dir="ltr" width="100%" cellPadding={0} cellSpacing={0} border={0}>
          <tbody>
            <tr>
              <td align="center" style={{ padding: '24px 16px' }}>
                <table
                  role="presentation"
                  className="sheet"
                  width="100%"
                  cellPadding={0}
                  cellSpacing={0}
                  border={0}
                  style={{ maxWidth: '600px' }}
                >
                  <tbody>
                    <tr>
                      <td className="ink" style={{ textAlign: 'left' }}>
                        <h1 style={{ ...text, fontSize: '24px', lineHeight: '32px', fontWeight: 700 }}>{heading}</h1>
                        {children}
                      </td>
                    </tr>
                    <tr>
                      <td
                        className="soft rule"
                        style={{ borderTop: '1px solid #c9cfd5', paddingTop: '16px', textAlign: 'left' }}
                      >
                        {footer}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <p style={text}>{children}</p>
}

export function SmallPrint({ children }: { children: ReactNode }) {
  return <p style={small}>{children}</p>
}

export function MailLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="link" href={href} style={linkStyle}>
      {children}
    </a>
  )
}

/** A link that looks like a button and keeps its shape without images; the address stands below it as text. */
export function MailButton({
  href,
  colour,
  label,
  asText,
}: {
  href: string
  colour: string
  label: string
  asText: string
}) {
  const look = {
    display: 'inline-block',
    padding: '12px 24px',
    borderRadius: '4px',
    background: colour,
    border: `2px solid ${colour}`,
    color: '#ffffff',
    fontFamily: font,
    fontSize: '17px',
    lineHeight: '24px',
    fontWeight: 700,
    textDecoration: 'none',
  }
  return (
    <>
      <p style={{ ...text, margin: '24px 0' }}>
        <a href={href} style={look}>
          {label}
        </a>
      </p>
      <p style={{ ...small, margin: '0 0 16px', color: '#1b1f23' }}>
        {asText}
        <br />
        <a className="link" href={href} style={{ ...linkStyle, wordBreak: 'break-all' }}>
          {href}
        </a>
      </p>
    </>
  )
}
