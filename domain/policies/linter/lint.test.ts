// The linter over our own texts (nothing to say), over sentences of the kind that it exists for, and over old texts of three
// offices where they are at hand: every rule that the catalogue lists for them, and no error beside those.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { exampleOffices } from '@/prisma/seed/seed'
import { factsOf, fillClauses, standardTexts } from '../clauses'
import { firstActs } from './acts'
import { checkFile } from './check-file'
import { inferKind, inferOffice, type LintContext, portalFeatures, profileOf } from './context'
import { blocks, lintText } from './lint'
import { readText } from './text'

const context: LintContext = {
  office: { kind: 'city_hall', names: ['Urząd Miejski w Lipowie'], hosts: ['www.lipowo.example'], emailDomains: [] },
  documentKind: 'other',
  acts: firstActs,
  today: '2026-11-22',
  features: portalFeatures,
  otherNames: [],
  dated: true,
  variableValues: [],
}
const rulesOf = (text: string, more: Partial<LintContext> = {}) => [
  ...new Set(lintText(text, { ...context, ...more }).map(({ rule, level }) => `${rule} ${level}`)),
]

describe('our own texts', () => {
  const own = exampleOffices.flatMap((office) =>
    standardTexts(office.kind)
      .filter(({ locale }) => locale === 'pl')
      .map((text) => ({ label: `${office.slug} ${text.slug}`, office, text })),
  )
  it.each(own)('$label: no error, no warning', ({ office, text }) => {
    const { body } = fillClauses(text.source, factsOf({ ...office, declaredOn: '2026-02-05' }))
    const known = { ...context, office: profileOf(office), documentKind: text.kind }
    const told = lintText(body, known).filter(({ level, rule }) => level !== 'notice' && rule !== 'L02')
    expect(told).toEqual([])
    // the same text as a file that says nothing about itself but its date
    const read = readText(`${text.title}\n\nWersja 3, obowiązuje od 5 maja 2026 r.\n\n${body}`)
    const inferred = { ...context, office: inferOffice(read), documentKind: inferKind(read), dated: false }
    expect(lintText(read, inferred).filter(({ level }) => level === 'error')).toEqual([])
  })
})

test.each<[string, string, Partial<LintContext>?]>([
  ['L01 error', 'Portal Urzędu Pracy zawiera odnośniki do innych stron.'],
  ['L01 error', 'Urząd Miejski w Brzozowie przywiązuje wagę do prywatności.'],
  ['L01 error', 'Administratorem danych jest Powiatowe Centrum Pomocy Rodzinie w Lipowie.'],
  ['L01 warn', 'Dokumenty przyjmuje Urząd Miasta Lipowo.'],
  ['L02 warn', 'Polityka dotyczy portalu https://pup.lipowo.example oraz jego podstron.'],
  ['L02 notice', 'Napisz: [poczta](mailto:urzad@brzozow.example).'],
  ['L03 error', 'Napisz do nas pod [tym adresem](#).'],
  ['L03 error', 'Napisz do nas pod [tym adresem]().'],
  ['L03 fix', 'Zobacz [stronę](http://lipowo.example).'],
  ['L03 fix', 'Zobacz www.lipowo.example.'],
  ['L04 error', 'Podstawą jest ustawa o promocji zatrudnienia i instytucjach rynku pracy.'],
  ['L04 error', 'Skargę można złożyć do GIODO.'],
  ['L04 error', 'Informujemy na podstawie art. 173 Prawa telekomunikacyjnego.'],
  ['L05 warn', 'Zob. D. U. z 2024 r. poz. 1221.'],
  ['L06 error', 'Logi serwera przechowujemy bezterminowo.'],
  ['L06 error', 'Zebrane dane są przechowywane przez czas bliżej nieokreślony.'],
  ['L07 error', 'Zwykłe zdanie.', { dated: false }],
  ['L08 error', 'Polityka prywatności bez treści.', { documentKind: 'privacy' }],
  [
    'L09 error',
    'Podstawą prawną jest art. 6 ust. 1 lit. e RODO. Mają Państwo prawo do wycofania zgody w każdym czasie.',
  ],
  ['L10 error', 'Zbieramy anonimowe dane, w tym adres IP.'],
  [
    'L10 error',
    'Żadne dane nie są przekazywane stronom trzecim. Serwis stoi u dostawcy hostingu, który jest podmiotem przetwarzającym.',
  ],
  ['L11 warn', 'Zapisujemy adres IP. Dane te nie są kojarzone z konkretnymi osobami.'],
  ['L12 error', 'Korzystając ze strony, wyrażasz zgodę na pliki cookie.'],
  ['L12 error', 'Niezmienienie ustawień przeglądarki oznacza zgodę na pliki cookie.'],
  ['L12 error', 'Użytkownik powinien regularnie sprawdzać zmiany tej polityki.'],
  ['L13 error', 'Pliki służą do wyświetlania spersonalizowanych reklam.'],
  ['L14 error', 'Po opuszczeniu domeny urzędu dane z plików są usuwane.'],
  ['L15 warn', '## Odnosińki do stron\n\nTekst.'],
  ['L16 warn', 'Jeżeli mają Państwo jakiegokolwiek pytania, prosimy o list.'],
  ['L17 error', 'Prosimy o kontakt z urzędem.', { documentKind: 'privacy' }],
  ['L18 warn', 'Adres: biuro [at] lipowo.example'],
  ['L19 notice', 'Inspektor Ochrony Danych: Przykładowa Osoba'],
  ['L20 warn', 'Kliknij zielony przycisk po prawej stronie.'],
  ['L21 fix', 'To jest „cytat" i koniec.'],
  ['L22 warn', 'UWAGA !!! Ważne.'],
  ['L23 warn', '# Tytuł\n\n#### Za głęboko\n\nTekst.'],
  ['L24 notice', 'Klient może napisać. Użytkownik czyta. Potwierdź, że masz adres.'],
  ['L25 notice', 'Służą do czasowego przechowywania, w trakcie zalogowania, jego danych.'],
  ['L26 notice', 'Oferta urzędu będzie z czasem rozszerzana.'],
  ['L27 warn', 'Dane z formularza kontaktowego trafiają do urzędu.'],
])('%s: %s', (expected, text, more) => expect(rulesOf(text, more)).toContain(expected))

test.each([
  'Dane dotyczące składek przekazujemy do ZUS, a informacje o rejestracji do Powiatowego Urzędu Pracy w Lipowie.',
  'Szczegóły znajdują się na stronie Powiatowego Urzędu Pracy w Lipowie.',
  'Ustawa o promocji zatrudnienia i instytucjach rynku pracy utraciła moc 1 czerwca 2025 r.',
  'Nie przechowujemy danych bezterminowo.',
  'Samo korzystanie z portalu nie oznacza zgody na nic.',
  'Nie wyświetlamy spersonalizowanych reklam.',
  'Portal nie ma formularza kontaktowego ani skryptów statystyk.',
  'Podstawą jest art. 6 ust. 1 lit. e RODO; jeżeli podstawą jest zgoda, można ją wycofać.',
  'Urząd zawiera umowy na czas nieokreślony.',
  '[Rozdział](#rozdzial) prowadzi do celu.',
  '| kolumna  | druga |\n| --- | --- |\n| a  | b |',
  '',
  '\u0000\uD800 <script>alert(1)</script> 💥'.repeat(50),
])('nothing grave in: %s', (text) => {
  expect(lintText(text, context).filter(({ level }) => level === 'error' || level === 'warn')).toEqual([])
})

test('a passage stands where its line says, across wrapped lines', () => {
  const text = 'Pierwszy wiersz.\n\nLogi przechowujemy przez czas\nnieokreślony, niestety.\n'
  expect(lintText(text, context)).toMatchObject([{ rule: 'L06', line: 3, passage: 'czas nieokreślony' }])
})

test('a fix says what should stand there', () => {
  const [fix] = lintText('Tak - m. in. to.', context).filter(({ passage }) => passage.startsWith('m'))
  expect(fix).toMatchObject({ rule: 'L21', level: 'fix', passage: 'm. in.', replacement: 'm.in.' })
})

test('a file tells its date by front matter or by its name', () => {
  const text = 'Regulamin\n\nZwykłe zdanie.\n'
  expect(blocks(checkFile('a.txt', text))).toBe(true)
  expect(blocks(checkFile('a.md', `---\nwersja: 2\n---\n${text}`))).toBe(false)
  expect(blocks(checkFile('regulamin_v2.txt', text))).toBe(false)
  expect(checkFile('a.md', `---\ntitle: x\n---\n${text}Koniec !!!\n`).at(-1)).toMatchObject({ rule: 'L22', line: 7 })
})

const seeds = path.resolve('../shared/seeds')
const listed: Record<string, string> = {
  '000-pup-raciborz.txt': 'L02 L03 L06 L07 L08 L11 L12 L14 L15 L16 L18 L21 L24 L25 L26 L27',
  '001-pup-ostrzeszow.txt': 'L02 L04 L05 L06 L07 L08 L09 L10 L11 L12 L14 L16 L18 L19 L20 L21 L22 L23 L24 L25 L26 L27',
  '003-pcpr-boleslawiec.txt': 'L01 L03 L07 L08 L10 L12 L13 L17 L21 L27',
}
describe.runIf(existsSync(seeds))('the old texts', () => {
  it.each(Object.entries(listed))('%s: the rules of the catalogue, and no other', (name, rules) => {
    const findings = checkFile(name, readFileSync(path.join(seeds, name), 'utf8'))
    expect([...new Set(findings.map(({ rule }) => rule))].sort().join(' ')).toBe(rules)
  })
})
