// Long lists in pages: which page is shown when some page was asked for, and which rows it holds. Past the end means the last one.

export type Page = { page: number; pages: number; skip: number; take: number }

/** @param asked page from 1; anything that is no page means the first. @param total rows of the whole list */
export function pageWithin(asked: number | undefined, total: number, perPage: number): Page {
  const pages = Math.max(1, Math.ceil(total / perPage))
  const page = Math.min(Math.max(1, Math.trunc(asked ?? 1) || 1), pages)
  return { page, pages, skip: (page - 1) * perPage, take: perPage }
}
