// The next night on which Polish clocks skip the hour from 2:00: journeys plan over it, whatever year they run in.

/** ISO days: of the change itself (the last Sunday of March, at least a week away) and of the day after. */
export function springChange(): { day: string; next: string } {
  const iso = (at: Date) => at.toISOString().slice(0, 10)
  const soon = Date.now() + 7 * 86_400_000
  for (let year = new Date().getUTCFullYear(); ; year++) {
    const last = new Date(Date.UTC(year, 2, 31))
    last.setUTCDate(31 - last.getUTCDay())
    if (last.getTime() > soon) return { day: iso(last), next: iso(new Date(last.getTime() + 86_400_000)) }
  }
}
