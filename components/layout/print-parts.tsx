// The print view of a page: what stands above it on the screen, what stands below it on paper, and the links that lead to it.
import { officeHref, officeName } from '@/domain/offices/rules'
import { formatDay } from '@/lib/format'
import type { Shell } from './shell'

const printHref = ({ office, locale, path }: Shell, graphics: boolean) =>
  `${officeHref(office, locale, path)}?druk=1&grafika=${graphics ? 'tak' : 'nie'}`

/** Links at the end of a page's content. */
export function PrintLinks(shell: Shell) {
  if (shell.failed !== null) return null
  return (
    <ul className="page-tools">
      <li>
        <a href={printHref(shell, true)} rel="nofollow">
          {shell.words.shell.print}
        </a>
      </li>
      <li>
        <a href={printHref(shell, false)} rel="nofollow">
          {shell.words.shell.printWithout}
        </a>
      </li>
    </ul>
  )
}

/** How to print and the way back; not on paper. */
export function PrintBar(shell: Shell) {
  const { words, office, locale, path, print } = shell
  const graphics = print?.graphics ?? true
  return (
    <aside className="print-bar" aria-label={words.shell.printTitle}>
      <p>
        <strong>{words.shell.printTitle}.</strong> {words.shell.printHint}
      </p>
      <ul>
        <li>
          <a href={officeHref(office, locale, path)}>{words.shell.printBack}</a>
        </li>
        <li>
          <a href={printHref(shell, !graphics)} rel="nofollow">
            {graphics ? words.shell.printGraphicsOff : words.shell.printGraphicsOn}
          </a>
        </li>
      </ul>
    </aside>
  )
}

/** Logo and name of the office above a printed page; without graphics the door puts words in the place of every picture. */
export function PrintHead({ office, locale, words }: Shell) {
  const name = officeName(office, locale)
  const { logoFileId, logoAlt } = office.settings.appearance
  const logo = officeHref(office, 'pl', `/pliki/${logoFileId}/logo`)
  return (
    <header className="print-head">
      {logoFileId ? <img className="head-logo" src={logo} alt={logoAlt} height="56" /> : null}
      <p lang={name.locale === locale ? undefined : name.locale}>{name.text}</p>
      {office.example ? <p>{words.shell.exampleTitle}</p> : null}
    </header>
  )
}

/** Day and address below the print view. */
export function PrintFoot({ words, locale, address, today }: Shell & { address: string; today: Date }) {
  return (
    <>
      <p className="form-on-paper">{words.shell.printForm}</p>
      <p className="print-foot">{words.shell.printFoot(formatDay(today, locale), address)}</p>
    </>
  )
}

/** Address below an ordinary page that is printed. Without a day: the page may have been kept since another one. */
export function PrintAddress({ words, address, failed }: Shell & { address: string }) {
  return (
    <>
      {failed === null ? <p className="form-on-paper">{words.shell.printForm}</p> : null}
      <p className="print-only">{words.shell.printAddress(address)}</p>
    </>
  )
}
