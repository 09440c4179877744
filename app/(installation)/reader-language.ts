// The language of a page outside an office's addresses where nothing but its address can tell it. Browsers are not asked for theirs:
// the same address is the same page for everybody.
import { isLocale } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'

type Head = { get(name: string): string | null }

/** `/en`, `/uk/…`, `?jezyk=uk` of a mailed link; Polish for everything else. Reads headers that only the door can set. */
export function readerLanguage(head: Head): Locale {
  const [, first] = (head.get('x-okienko-path') ?? '').split('/')
  if (isLocale(first)) return first
  const asked = new URLSearchParams(head.get('x-okienko-query') ?? '').get('jezyk') ?? undefined
  return isLocale(asked) ? asked : 'pl'
}
