// The office at the head of a page: logo or sign, and its name, leading home; above it the band of an office with example data.
import { officeHref, officeName } from '@/domain/offices/rules'
import type { Locale, OfficeSettings } from '@/domain/offices/schema'
import { wordsOf } from '@/messages/words'
import { OfficeMark } from './office-mark'

type NamedOffice = { slug: string; base?: string; example: boolean; settings: OfficeSettings }
type OfficeNameProps = {
  office: NamedOffice
  locale: Locale
  /** the short name, where the page's heading says the full one */
  short?: boolean
}

export function OfficeName({ office, locale, short }: OfficeNameProps) {
  const { names, appearance } = office.settings
  const name = short ? { text: names.short, locale: 'pl' } : officeName(office, locale)
  const logo = appearance.logoFileId
  return (
    <a className="head-name" href={officeHref(office, locale)}>
      {logo ? (
        <img
          className="head-logo"
          src={officeHref(office, 'pl', `/pliki/${logo}/logo`)}
          alt={appearance.logoAlt}
          height="56"
        />
      ) : (
        <OfficeMark />
      )}
      <span lang={name.locale === locale ? undefined : name.locale}>{name.text}</span>
    </a>
  )
}

export function ExampleBand({ office, locale }: OfficeNameProps) {
  const { shell } = wordsOf(locale)
  if (!office.example) return null
  return (
    <p className="example-band">
      <span className="page-width">
        <strong>{shell.exampleTitle}</strong> {shell.exampleText}
      </span>
    </p>
  )
}
