// Ids of rows as the portal writes them. An id from an address is looked at before the database sees it: PostgreSQL refuses other text.

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isUuid(text: string): boolean {
  return uuid.test(text)
}
