// The query of public pages: which parameters a page knows and which values they may have. Everything else (utm_…, junk) is
// dropped before Next sees the request and before the shelf makes its key. Whoever needs a parameter adds a line to `pages`.
import { publicCookies } from '@/lib/cookie-register'
import { viewCode, viewOf, viewParameter } from '@/lib/view'

/** The one spelling of a value, or null for a value that means nothing (then the parameter is as good as absent). */
type Accepts = (value: string) => string | null
type Parameter = { name: string; accepts: Accepts /** any text: such a page is never kept */; free?: true }

const oneOf =
  (...values: readonly string[]): Accepts =>
  (value) =>
    values.includes(value) ? value : null
const number: Accepts = (value) => (/^[1-9]\d{0,5}$/.test(value) ? value : null)
const slug: Accepts = (value) => (/^[a-z0-9-]{1,63}$/.test(value) ? value : null)
/** what a person typed into a field, empty too: it is answered, and it is said what is wrong with it */
const typed =
  (longest: number): Accepts =>
  (value) =>
    value.slice(0, longest)
const text =
  (longest: number): Accepts =>
  (value) =>
    value === '' ? null : value.slice(0, longest)

/** Print view of every page; pictures are shown unless they are refused. */
const everywhere: readonly Parameter[] = [
  { name: 'druk', accepts: oneOf('1') },
  { name: 'grafika', accepts: oneOf('tak', 'nie') },
]

/** By path below office and language, in canonical order; `*` is any one segment. One-time pages stand with their first word. */
const pages: Readonly<Record<string, readonly Parameter[]>> = {
  aktualnosci: [{ name: 'strona', accepts: number }],
  polityki: [
    { name: 'strona', accepts: number },
    { name: 'dzien', accepts: typed(40), free: true },
  ],
  'polityki/rejestr-zmian': [{ name: 'strona', accepts: number }],
  'polityki/*/wersje': [{ name: 'dzien', accepts: typed(40), free: true }],
  'polityki/*/porownanie': [
    { name: 'od', accepts: number },
    { name: 'do', accepts: number },
  ],
  newsletter: [{ name: 'wynik', accepts: oneOf('przyjeto') }],
  'newsletter/archiwum': [{ name: 'strona', accepts: number }],
  szukaj: [
    { name: 'q', accepts: text(200), free: true },
    { name: 'rodzaj', accepts: oneOf('dokumenty', 'aktualnosci', 'pliki', 'newsletter') },
    { name: 'wersje', accepts: oneOf('tak') },
    { name: 'strona', accepts: number },
  ],
  'moje-dane/*': [
    { name: 'wynik', accepts: oneOf('jezyk') },
    { name: 'jezyk', accepts: oneOf('pl', 'en', 'uk') },
  ],
  'potwierdz/*': [{ name: 'jezyk', accepts: oneOf('pl', 'en', 'uk') }],
  'wypis/*': [
    { name: 'wynik', accepts: oneOf('usunieto') },
    { name: 'urzad', accepts: slug },
    { name: 'jezyk', accepts: oneOf('pl', 'en', 'uk') },
  ],
}

const longestSearch = 4096
const patterns = Object.entries(pages).map(([pattern, parameters]) => ({ steps: pattern.split('/'), parameters }))

function parametersOf(rest: readonly string[]): readonly Parameter[] {
  const found = patterns.find(
    ({ steps }) => steps.length === rest.length && steps.every((step, at) => step === '*' || step === rest[at]),
  )
  return found?.parameters ?? []
}

/** The cookie that remembers a reader's view (its row stands in lib/cookie-register.ts). */
export const viewCookie = publicCookies.view.name
const viewInCookie = new RegExp(`(?:^|;\\s*)(?:__Host-|__Secure-)?${viewCookie}=([a-z0-9-]*)\\s*(?:;|$)`)

/** Code of the remembered view; empty when none is remembered or the cookie holds no code. */
export function rememberedView(cookie: string | undefined): string {
  const found = cookie ? viewInCookie.exec(cookie) : null
  return found ? viewCode(viewOf(found[1])) : ''
}

export type PageQuery = {
  /** canonical query with its `?`, or empty; includes `widok` where links of the page must carry it on */
  search: string
  /** code of the view the page is drawn in, empty for the plain one */
  view: string
  /** `widok` came with the address: links and forms of the page carry it on */
  carried: boolean
  /** the query is of a bounded set, so the page may be kept */
  bounded: boolean
}

/**
 * Canonical query of a page. `rest` is its path below office and language, `search` as the client sent it. A `widok` of the
 * address wins over the remembered view; `widok=` asks for the plain one.
 */
export function pageQuery(rest: readonly string[], search: string, cookie: string | undefined): PageQuery {
  const remembered = rememberedView(cookie)
  if (search.length < 2 || search.length > longestSearch) {
    return { search: '', view: remembered, carried: false, bounded: true }
  }
  const given = new URLSearchParams(search)
  const kept: string[] = []
  let bounded = true
  for (const { name, accepts, free } of [...parametersOf(rest), ...everywhere]) {
    for (const value of given.getAll(name)) {
      const accepted = accepts(value)
      if (accepted === null) continue
      kept.push(`${name}=${encodeURIComponent(accepted.toWellFormed())}`)
      if (free) bounded = false
      break
    }
  }
  const asked = given.get(viewParameter)
  const code = asked === null ? null : viewCode(viewOf(asked))
  // a code that is none is as good as no code
  const valid = code !== null && code === asked && (code !== '' || remembered !== '')
  if (valid) kept.push(`${viewParameter}=${code}`)
  return {
    search: kept.length === 0 ? '' : `?${kept.join('&')}`,
    view: valid ? code : remembered,
    carried: valid,
    bounded,
  }
}
