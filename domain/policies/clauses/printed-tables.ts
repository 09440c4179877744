// Lists and tables that variables print: fields of the log, cookies, access keys. Markdown; pure.
import { livingKeys } from '@/domain/offices/rules'
import { cookieName, type RegisteredCookie } from '@/lib/cookie-register'
import type { ClauseFacts } from './facts'
import { span } from './phrases'

export function list(items: readonly string[]): string {
  return items.map((item, index) => `- ${item}${index === items.length - 1 ? '.' : ','}`).join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const cookieOrigins: Record<RegisteredCookie['where'], string> = {
  public: 'portal, tylko na życzenie czytelnika',
  staff: 'portal, tylko w części dla pracowników',
}

export function cookieTable(facts: ClauseFacts): string {
  return table(
    ['Nazwa', 'Po co jest', 'Jak długo', 'Kto zapisuje'],
    facts.cookies.map((cookie) => [
      `\`${cookieName(cookie, facts.secure)}\``,
      cookie.purpose,
      cookie.maxAge === null
        ? 'do zamknięcia przeglądarki'
        : `najwyżej ${span(Math.ceil(cookie.maxAge / 3600), 'hour', 'pl')}`,
      cookieOrigins[cookie.where],
    ]),
  )
}

const keyTargets: Record<ClauseFacts['settings']['accessKeys'][number]['target'], string> = {
  menu: 'przejście do menu',
  content: 'przejście do treści strony',
  map: 'otwarcie mapy strony',
  panel: 'przejście do ustawień wyglądu strony',
  search: 'przejście do wyszukiwania',
  declaration: 'otwarcie deklaracji dostępności',
  home: 'otwarcie strony głównej urzędu',
  contact: 'otwarcie strony z danymi kontaktowymi',
}

export function accessKeyTable(facts: ClauseFacts): string {
  return table(
    ['Klawisz', 'Działanie'],
    livingKeys(facts).map(({ key, target }) => [key, keyTargets[target]]),
  )
}
