// What may stand on the shelf: an allow-list of addresses below an office, and the list of offices itself. Whoever adds a page whose
// bytes depend on nothing but office, language, query, view, content and Polish day adds its line; without one it is drawn each time.

/** `*` is any one segment. One-time links, forms' answers, results of a search and attachments never stand here. */
const kept = [
  '',
  'aktualnosci',
  'aktualnosci/*',
  'cookies',
  'deklaracja-dostepnosci',
  'iod',
  'kanal.xml',
  'kontakt',
  'mapa-strony',
  'newsletter',
  'newsletter/archiwum',
  'newsletter/archiwum/*',
  'polityki',
  'polityki/*',
  'polityki/*/latwy-tekst',
  'polityki/*/porownanie/*/*',
  'polityki/*/rejestr-zmian',
  'polityki/*/wersje',
  'polityki/*/wersje/*',
  'security.txt',
  'sitemap.xml',
  'sitemap/*',
  'sitemap/*',
  'szukaj',
  'wniosek',
].map((pattern) => pattern.split('/').filter(Boolean))

const colours = /^barwy-[0-9a-f]+\.css$/

/** `rest`: path below office and language, as the visitor sees it. */
export function mayBeKept(rest: readonly string[]): boolean {
  if (rest.length === 1 && colours.test(rest[0] ?? '')) return true
  return kept.some(
    (steps) => steps.length === rest.length && steps.every((step, at) => step === '*' || step === rest[at]),
  )
}
