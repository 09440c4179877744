// Before the portal says that it is ready, Next has drawn a page: the first reader must not wait for modules to load and connections
// to open. The pages stand on the shelf afterwards. Nothing here can fail the start.
import type { Door } from './door'
import { pageQuery } from './page-query'
import { fetchDocument } from './shelf/serve'

export async function warmUp(door: Door): Promise<void> {
  const { shelf, directory } = door
  if (!shelf) return
  const query = pageQuery([], '', undefined)
  const office = [...((await directory.offices())?.bySlug.values() ?? [])].find(({ off }) => !off)
  const home = office && {
    internal: `/${office.slug}/pl`,
    path: `/${office.slug}`,
    place: { office, locale: 'pl' as const, base: `/${office.slug}` },
    query,
  }
  const orders = [{ internal: '/', path: '/', place: null, query }, ...(home ? [home] : [])]
  await Promise.all(orders.map((order) => fetchDocument(order, shelf, door)))
}
