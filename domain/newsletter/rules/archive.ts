// Decisions about the archive of issues, without reading or writing anything.

/** Path of the list of issues, and of one of them, below the office. */
export const archivePath = '/newsletter/archiwum'
export const issuePath = (number: number): string => `${archivePath}/${number}`

/** Issues on one page of the list. */
export const issuesPerPage = 20

/** Page asked for and number of pages (at least one); null for anything that is no page of the archive (the address is unknown). */
export function archivePlace(asked: string | undefined, total: number): { page: number; pages: number } | null {
  const pages = Math.max(1, Math.ceil(total / issuesPerPage))
  const page = asked === undefined ? 1 : Number(asked)
  return asked !== undefined && !/^[1-9]\d{0,5}$/.test(asked) ? null : page > pages ? null : { page, pages }
}

/** Number of an issue in an address: no zero in front, so that every issue has one address; null for anything else. */
export const numberOf = (segment: string): number | null => (/^[1-9]\d{0,8}$/.test(segment) ? Number(segment) : null)
