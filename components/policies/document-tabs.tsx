// Parts of one document's desk and its languages. Links only: each part is a page with an address.
import { type Variant, variants } from '@/domain/policies/rules'
import { variantNames } from '@/domain/policies/schema'

export const partNames = {
  '': 'Tekst roboczy',
  '/podglad': 'Podgląd',
  '/zmiany': 'Zmiany',
  '/recenzja': 'Recenzja',
  '/publikacja': 'Publikacja',
  '/wersje': 'Wersje',
} as const
export type Part = keyof typeof partNames

export const inLanguage = (address: string, locale: Variant) =>
  locale === 'pl' ? address : `${address}?jezyk=${locale}`

type Props = { base: string; part: Part; locale: Variant; publish: boolean }

export function DocumentTabs({ base, part, locale, publish }: Props) {
  const parts = (Object.keys(partNames) as Part[]).filter((one) => publish || one !== '/publikacja')
  return (
    <div className="tabs">
      <nav aria-label="Części dokumentu">
        <ul>
          {parts.map((one) => (
            <li key={one}>
              <a href={inLanguage(base + one, locale)} aria-current={one === part ? 'page' : undefined}>
                {partNames[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label="Język dokumentu">
        <ul>
          {variants.map((one) => (
            <li key={one}>
              <a href={inLanguage(base + part, one)} aria-current={one === locale ? 'true' : undefined}>
                {variantNames[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
