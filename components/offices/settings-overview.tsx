// The sections of the settings as a list: title, what it feeds, what is missing in it.
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import type { MissingFact } from '@/domain/offices/rules/missing-facts'
import { feeds, sectionNames, sectionTitles } from '@/domain/offices/schema/sections'
import { counted } from '@/lib/format'

type Props = {
  slug: string
  missing: readonly MissingFact[]
  draft: boolean
  rights: { edit: boolean; administer: boolean }
}

const administered = [
  { path: 'adresy', title: 'Adresy WWW', about: 'Własne nazwy serwera, pod którymi działa urząd.' },
  { path: 'stare-adresy', title: 'Stare adresy', about: 'Dokąd prowadzą adresy poprzedniego serwisu urzędu.' },
  { path: 'poczta', title: 'Poczta', about: 'Trasa wysyłki, nadawca, próbna wiadomość, rekordy SPF, DKIM i DMARC.' },
  { path: 'uruchomienie', title: 'Uruchomienie', about: 'Lista braków, „Uruchom urząd”, koniec trybu przykładowego.' },
  { path: 'wylaczenie', title: 'Wyłączenie', about: 'Przerwa w działaniu portalu urzędu albo koniec działalności.' },
] as const

export function SettingsOverview({ slug, missing, draft, rights }: Props) {
  const base = `/panel/urzedy/${slug}/ustawienia`
  const missingIn = (place: string) => missing.filter((fact) => fact.place === place)
  const rows = [
    ...sectionNames.map((name) => ({
      path: name as string,
      title: sectionTitles[name],
      about: `Zasila: ${feeds[name]}.`,
    })),
    ...(rights.administer ? administered : []),
  ]
  return (
    <>
      {draft ? (
        <Notice kind="warning" title="Urząd nie jest jeszcze publiczny" className="mb-6">
          <p>Mieszkańcy zobaczą go po uzupełnieniu braków i wybraniu „Uruchom urząd”.</p>
          <ButtonLink href={`${base}/uruchomienie`} look="secondary" small>
            Lista braków
          </ButtonLink>
        </Notice>
      ) : null}
      {rights.edit ? null : (
        <p className="mb-6">Możesz przeglądać ustawienia. Zmienia je wydawca, IOD lub administrator.</p>
      )}
      <ul className="link-list">
        {rows.map(({ path, title, about }) => (
          <li key={path}>
            <a href={`${base}/${path}`}>{title}</a> <MissingTags facts={missingIn(path)} />
            <span className="block muted">{about}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function MissingTags({ facts }: { facts: readonly MissingFact[] }) {
  const required = facts.filter((fact) => fact.required).length
  const advised = facts.length - required
  return (
    <>
      {required > 0 ? (
        <Tag tone="warning">
          {counted(required, { one: 'wymagany brak', few: 'wymagane braki', many: 'wymaganych braków' })}
        </Tag>
      ) : null}{' '}
      {advised > 0 ? <Tag>warto uzupełnić: {advised}</Tag> : null}
    </>
  )
}
