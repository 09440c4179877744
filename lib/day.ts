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

/** Whether the text is a day of the calendar (30 February is none). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
