// A news draft about a new version of a document: title, what changes, a link to the version. People rewrite it before it is public.
import type { SaveNewsInput } from '@/domain/news/schema'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { versionPath } from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'

const words: Record<
  Locale,
  { title: string; body: (title: string, day: string) => string; link: (n: number) => string }
> = {
  pl: {
    title: 'Zmiana dokumentu',
    body: (title, day) => `Opublikowaliśmy nową wersję dokumentu „${title}”. Obowiązuje od ${day}`,
    link: (n) => `Przeczytaj wersję ${n}`,
  },
  en: {
    title: 'Document updated',
    body: (title, day) => `We have published a new version of “${title}”. It is in force from ${day}.`,
    link: (n) => `Read version ${n}`,
  },
  uk: {
    title: 'Зміна документа',
    body: (title, day) => `Ми опублікували нову версію документа «${title}». Вона діє з ${day}`,
    link: (n) => `Прочитати версію ${n}`,
  },
}

export function newsAbout(office: { slug: string }, version: VersionEntry): SaveNewsInput {
  const { locale, number, title, changeNote, policySlug } = version
  const { title: heading, body, link } = words[locale]
  const href = officeHref({ slug: office.slug, base: `/${office.slug}` }, locale, versionPath(policySlug, number))
  return {
    ...{ newsId: '', revision: 0, locale },
    title: `${heading}: ${title}`.slice(0, 200),
    lead: changeNote.replace(/\s+/g, ' ').slice(0, 500),
    body: `${body(title, formatDay(version.effectiveFrom, locale))}\n\n[${link(number)}](${href})\n`,
  }
}
