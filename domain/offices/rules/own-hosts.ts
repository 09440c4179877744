// Which address an office has: its own one, when the portal has met itself there, else the installation's. Pure.

/** A host of an office as the database holds it. */
export type HostRow = { host: string; canonical: boolean; verifiedOrigin: string | null }

/** Origin of an own host: protocol and port are those of the portal's own address, which the proxy in front serves alike. */
export function originOf(host: string, portalUrl: string): string {
  const { protocol, port } = new URL(portalUrl)
  return `${protocol}//${host}${port ? `:${port}` : ''}`
}

/**
 * Origin of the office's own address (`https://www.urzad.example`), or null while it has none. A host counts only while it was
 * met at the very origin it would be sent to: after a move of the portal nothing leads into the void. Example offices name
 * real hosts that are not ours, so they never have one.
 */
export function ownOrigin(office: { example: boolean; hosts: readonly HostRow[] }, portalUrl: string): string | null {
  const row = office.example ? undefined : office.hosts.find(({ canonical }) => canonical)
  return row && row.verifiedOrigin === originOf(row.host, portalUrl) ? row.verifiedOrigin : null
}
