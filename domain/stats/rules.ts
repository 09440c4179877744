// What is counted as what, and over which days: classes of lines, periods (calendar days in Poland, both ends included), bars.
// Pure and browser-safe.
import { dateOfDay, dayOf, isDay } from '@/lib/day'

/** Every line belongs to exactly one class; definitions are shown beside the numbers (product.md „Numbers”). */
export const classMeanings = {
  view: 'Dokument przeczytany przez człowieka: żądanie GET z odpowiedzią 200 lub 304, otwarte jako strona.',
  bot: 'Roboty wyszukiwarek, monitoring i inne programy, które same się przedstawiły.',
  asset: 'Pliki stron: style, pisma, obrazy, załączniki, kanały.',
  prefetch: 'Strony pobrane przez przeglądarkę z wyprzedzeniem, których nikt nie otworzył.',
  panel: 'Panel pracowników i logowanie.',
  health: 'Sprawdzanie stanu portalu.',
  staff: 'Strony publiczne oglądane przez zalogowanych pracowników.',
  error: 'Odpowiedzi z błędem (4xx i 5xx), które zobaczył człowiek.',
  other: 'Pozostałe: przekierowania, wysłane formularze, przerwane połączenia.',
} as const
export type TrafficClass = keyof typeof classMeanings
export const trafficClasses = Object.keys(classMeanings) as TrafficClass[]

export type Period = {
  /** first and last day, `YYYY-MM-DD` */
  from: string
  to: string
  days: number
  /** 7, 30 or 90 when it is one of the offered ones and ends today */
  preset: number | null
}

export const presets = [7, 30, 90] as const
/** Two years and a day: enough for „this year beside the last”. */
export const longestPeriod = 731

export function addDays(day: string, days: number): string {
  return dayOf(new Date(dateOfDay(day).getTime() + days * 86_400_000))
}

/** Days from `from` to `to`, both included. */
export function lengthOf(from: string, to: string): number {
  return Math.round((dateOfDay(to).getTime() - dateOfDay(from).getTime()) / 86_400_000) + 1
}

export function lastDays(today: string, days: number): Period {
  return { from: addDays(today, 1 - days), to: today, days, preset: days }
}

export type PeriodQuery = { okres?: string; od?: string; do?: string }

/** The period of an address's query; what cannot be understood gives the last 30 days and a Polish sentence that says why. */
export function periodOf(query: PeriodQuery, today: string): { period: Period; problem: string | null } {
  const fallback = lastDays(today, 30)
  if (query.od || query.do) {
    const { od = '', do: to = today } = query
    const problem = rangeProblem(od, to, today)
    if (problem) return { period: fallback, problem }
    return { period: { from: od, to, days: lengthOf(od, to), preset: null }, problem: null }
  }
  const preset = presets.find((days) => String(days) === query.okres)
  return { period: preset ? lastDays(today, preset) : fallback, problem: null }
}

function rangeProblem(from: string, to: string, today: string): string | null {
  if (!isDay(from) || !isDay(to)) return 'Podaj obie daty okresu, od i do. Pokazano ostatnie 30 dni.'
  if (from > to) return 'Początek okresu jest późniejszy niż jego koniec. Pokazano ostatnie 30 dni.'
  if (to > today) return 'Koniec okresu jest w przyszłości. Pokazano ostatnie 30 dni.'
  if (lengthOf(from, to) > longestPeriod) return 'Okres może mieć najwyżej dwa lata. Pokazano ostatnie 30 dni.'
  return null
}

/** The same number of days just before. */
export function periodBefore({ from, days }: Period): Period {
  return { from: addDays(from, -days), to: addDays(from, -1), days, preset: null }
}

export function daysOf({ from, days }: Period): string[] {
  return Array.from({ length: days }, (_, at) => addDays(from, at))
}

/** Change in whole per cent against the period before; null when there was nothing to compare with. */
export function changePercent(now: number, before: number): number | null {
  return before === 0 ? null : Math.round(((now - before) / before) * 100)
}

export type Bucket = { from: string; to: string; views: number }

/** Bars that still can be told apart on a phone; longer periods are summed by weeks, then by months. */
const mostBars = 100

function bucketKey(day: string, by: 'day' | 'week' | 'month'): string {
  if (by === 'day') return day
  if (by === 'month') return day.slice(0, 7)
  const weekday = (dateOfDay(day).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** Days summed so that at most about a hundred bars remain: days, calendar weeks from Monday, or calendar months. */
export function bucketsOf(days: readonly { day: string; views: number }[]): {
  by: 'day' | 'week' | 'month'
  buckets: Bucket[]
} {
  const by = days.length <= mostBars ? 'day' : days.length <= mostBars * 7 ? 'week' : 'month'
  const buckets = new Map<string, Bucket>()
  for (const { day, views } of days) {
    const key = bucketKey(day, by)
    const before = buckets.get(key)
    buckets.set(key, { from: before?.from ?? day, to: day, views: (before?.views ?? 0) + views })
  }
  return { by, buckets: [...buckets.values()] }
}

/** A round number not below `value`, for the top of a scale. */
export function scaleTop(value: number): number {
  if (value <= 5) return 5
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((top) => top >= value) ?? value
}
