// Tells the browser which of the portal's letters a page in this language needs before the stylesheet says so: with
// `font-display: optional` a font that comes late is not used on this page at all.
import base from './fonts/base.woff2' with { turbopackModuleType: 'asset' }
import ukrainian from './fonts/ukrainian.woff2' with { turbopackModuleType: 'asset' }

const fonts = { pl: [base], en: [base], uk: [base, ukrainian] }

export function FontPreload({ locale }: { locale: keyof typeof fonts }) {
  return fonts[locale].map((font) => (
    <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
  ))
}
