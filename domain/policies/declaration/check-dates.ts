// Dates of the declaration: `5 lutego 2020 r.` for people, `2020-02-05` for machines, the same day, in a possible order.
import { reviewDueBy } from '@/domain/policies/rules/declaration-review'
import type { Report } from '@/domain/policies/schema/declaration-problem'
import { isDay } from '@/lib/day'
import { conditions, months } from './conditions'
import { attributeOf, type DeclarationPage, type Placed } from './read-page'

const written = new RegExp(`^(\\d{1,2})\\s(${months.join('|')})\\s(\\d{4})\\sr\\.$`)

/** The day that Polish words name (`5 lutego 2020 r.` → `2020-02-05`); null for anything else. */
export function dayInWords(text: string): string | null {
  const [, day = '', month = '', year = ''] = written.exec(text.replace(/\s+/g, ' ').trim()) ?? []
  const number = months.indexOf(month) + 1
  return number === 0 ? null : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

type Days = Map<string, string>

export function checkDates(
  page: DeclarationPage,
  { polish, today }: { polish: boolean; today: string | null },
  report: Report,
): void {
  const days: Days = new Map()
  for (const { id, elements } of conditions) {
    const place = page.marked.find((one) => one.id === id)
    if (!place || !elements.includes('time') || place.node.tagName !== 'time') continue
    const day = attributeOf(place, 'dateTime').trim()
    if (isDay(day)) days.set(id, day)
    else
      report(
        'error',
        'date_attribute',
        `„${id}”: atrybut „datetime” powinien mieć postać rrrr-mm-dd i być dniem z kalendarza.`,
        id,
      )
    if (polish) checkWords(page, id, place, day, report)
    if (today && day > today) report('error', 'date_future', `„${id}”: ten dzień jeszcze nie nadszedł.`, id)
  }
  checkSequence(days, today, report)
}

function checkWords(page: DeclarationPage, id: string, place: Placed, day: string, report: Report): void {
  const text = page.textOf(place)
  const said = dayInWords(text)
  if (said === null) report('error', 'date_text', `„${id}”: datę zapisuje się tak: „5 lutego 2020 r.”.`, id)
  else if (isDay(day) && said !== day)
    report('error', 'date_differs', `„${id}”: tekst mówi o innym dniu niż atrybut „datetime” (${day}).`, id)
  const after = page.textOf({ order: place.end, end: place.end + 1 })
  if (text.endsWith('.') && after.startsWith('.'))
    report('error', 'dot_twice', `„${id}”: po „r.” nie stawia się drugiej kropki.`, id)
}

function checkSequence(days: Days, today: string | null, report: Report): void {
  const before = (earlier: string, later: string, message: string) => {
    const [first, second] = [days.get(earlier), days.get(later)]
    if (first && second && second < first) report('error', 'date_order', message, later)
  }
  before('a11y-data-publikacja', 'a11y-data-aktualizacja', 'Strona nie mogła zmienić się przed swoją publikacją.')
  before('a11y-data-sporzadzenie', 'a11y-data-przeglad', 'Przegląd deklaracji nie mógł być przed jej sporządzeniem.')
  const made = days.get('a11y-data-sporzadzenie')
  if (!today || !made) return
  if (reviewDueBy(days.get('a11y-data-przeglad') ?? made) < today)
    report(
      'warning',
      'review_due',
      'Minął 31 marca, a deklaracja nie ma przeglądu z tego roku (art. 11 ustawy o dostępności cyfrowej).',
      'a11y-data-przeglad',
    )
}
