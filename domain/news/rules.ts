// Decisions about news, without reading or writing anything.

/** Path of a news item below its office. */
export const newsPath = (slug: string) => `/aktualnosci/${slug}`

/** Items on one page of the public list. */
export const newsPerPage = 10

/** Number of pages (at least one) and the page asked for; anything that is no page of the list is null (the address is unknown). */
export function pageOf(asked: string | undefined, total: number): { page: number; pages: number } | null {
  const pages = Math.max(1, Math.ceil(total / newsPerPage))
  const page = asked === undefined ? 1 : Number(asked)
  return asked !== undefined && !/^[1-9]\d{0,5}$/.test(asked) ? null : page > pages ? null : { page, pages }
}

/** A title's address, made unique among those of the office that begin alike: `festyn`, `festyn-2`, … */
export function freeSlug(wanted: string, taken: readonly string[]): string {
  const base = wanted || 'aktualnosc'
  let slug = base
  for (let count = 2; taken.includes(slug); count += 1) slug = `${base}-${count}`
  return slug
}

/** Whether a published text was changed after its publication; the page then shows the date of the correction. */
export function wasCorrected(news: { publishedAt: Date | null; updatedAt: Date }): boolean {
  return news.publishedAt !== null && news.updatedAt > news.publishedAt
}
