// The paper an issue is written on: one column of at most 600 px made of tables, which every mail program understands, Outlook's
// rendering by Word included; language on the document and again inside it, because many programs keep the inside only.
// No picture, no font, no style from elsewhere: opening the mail asks nobody for anything.

import type { IssueScheme } from '@/domain/newsletter/schema/issue-mail'
import { ink, mailFont } from './issue-html'
import { html, type Markup, raw } from './issue-markup'

/** Grounds and letters of the two schemes; `soft` is the footer. */
export const issuePaper = {
  light: { ground: '#ffffff', ink, soft: '#4a5158', rule: '#6b737b' },
  dark: { ground: '#12161b', ink: '#f1f3f5', soft: '#c3c9cf', rule: '#8a929a' },
} as const

type Paper = {
  /** language of the frame */
  lang: string
  contentLang: string
  subject: string
  preheader: string
  /** what the mail is, for those who listen to it */
  kind: string
  light: IssueScheme
  dark: IssueScheme
  /** inside of the coloured line at the top */
  band: Markup
  /** cells of the content, one a row */
  rows: readonly Markup[]
  footer: Markup
}

/** What is hidden behind the preheader, so that programs do not go on with the first words of the mail. */
const padding = raw('&zwnj;&nbsp;'.repeat(90))

function sheet({ light, dark }: Paper): Markup {
  const night = issuePaper.dark
  const turned = (on: string) =>
    [
      `${on} .page,${on} .sheet{background:${night.ground} !important}`,
      `${on} .ink{color:${night.ink} !important}`,
      `${on} .soft{color:${night.soft} !important}`,
      `${on} .link{color:${dark.link} !important}`,
      `${on} .rule{border-color:${night.rule} !important}`,
      `${on} .band{background:${dark.band} !important;color:${dark.onBand} !important}`,
    ].join('\n')
  return raw(`<style>
.link:hover,.link:focus{text-decoration-thickness:3px}
.link:focus{outline:2px solid ${light.link}}
@media (max-width:480px){.pad{padding-left:16px !important;padding-right:16px !important}}
@media (prefers-color-scheme:dark){
${turned('')}
}
${turned('[data-ogsc]')}
</style>`)
}

/** Outlook draws with Word: sizes in its own unit, its own fonts unless told, and no `max-width`. */
const wordSheet =
  raw(`<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><style>
table{border-collapse:collapse}
td,th,p,h1,h2,h3,h4,h5,h6,li,a{font-family:'Segoe UI',Arial,sans-serif !important;mso-line-height-rule:exactly}
</style><![endif]-->`)
const wordTable = raw(
  '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->',
)
const wordTableEnd = raw('<!--[if mso]></td></tr></table><![endif]-->')
const hidden =
  'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all'
const column = `font-size:17px;line-height:26px;text-align:left;${mailFont}`

/** A row of the column; `lang` where it is not the frame's. */
export function row(inside: Markup, lang: string, line = false): Markup {
  const border = line ? `border-top:1px solid ${issuePaper.light.rule};` : ''
  const look = `${border}padding:24px 24px 8px;color:${ink};${column}`
  return html`<tr><td class="${line ? 'pad ink rule' : 'pad ink'}" lang="${lang}" style="${look}">${inside}</td></tr>\n`
}

/** The whole mail. */
export function issueDocument(paper: Paper): string {
  const { lang, contentLang, subject, preheader, kind, light, band, rows, footer } = paper
  const { ground, soft, rule } = issuePaper.light
  const bandLook = `background:${light.band};color:${light.onBand};padding:14px 24px;font-size:16px;line-height:22px;font-weight:700;text-align:left;${mailFont}`
  const footLook = `border-top:1px solid ${rule};padding:20px 24px 24px;color:${soft};font-size:15px;line-height:22px;text-align:left;${mailFont}`
  return html`<!doctype html>
<html lang="${lang}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
${wordSheet}
${sheet(paper)}
</head>
<body class="page" style="margin:0;padding:0;background:${ground};word-break:break-word;-webkit-text-size-adjust:100%">
<div class="page" lang="${lang}" dir="ltr" role="article" aria-roledescription="${kind}" aria-label="${subject}" style="background:${ground}">
${preheader ? html`<div lang="${contentLang}" style="${hidden}">${preheader}${padding}</div>\n` : null}<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${ground}">
<tr><td align="center" style="padding:0">
${wordTable}
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:${ground}">
<tr><td class="pad band" bgcolor="${light.band}" style="${bandLook}">${band}</td></tr>
${rows}<tr><td class="pad soft rule" style="${footLook}">${footer}</td></tr>
</table>
${wordTableEnd}
</td></tr>
</table>
</div>
</body>
</html>
`.markup
}
