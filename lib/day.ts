// Calendar days as `YYYY-MM-DD`. A `date` column comes from the database as midnight UTC; nothing here depends on the machine's zone.

/** Calendar day of a `date` column. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Value of a `date` column for a calendar day; throws RangeError for a day that no calendar has. */
export function dateOfDay(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`)
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`)
  return date
}

/** Whether the text is a day of the calendar (30 February is none) that can matter here: years 1900 to 2999. */
export function isDay(text: string): boolean {
  if (!/^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** The calendar day before. */
export function dayBefore(day: string): string {
  return dayOf(new Date(dateOfDay(day).getTime() - 86_400_000))
}

/** The next calendar day. */
export function dayAfter(day: string): string {
  return dayOf(new Date(dateOfDay(day).getTime() + 86_400_000))
}

const warsawHour = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', hour: '2-digit', hourCycle: 'h23' })

/** The moment at which a calendar day begins in Poland (midnight exists on every day: the clock moves at two). */
export function startOfPolishDay(day: string): Date {
  const winter = new Date(dateOfDay(day).getTime() - 3_600_000)
  return warsawHour.format(winter) === '00' ? winter : new Date(winter.getTime() - 3_600_000)
}
