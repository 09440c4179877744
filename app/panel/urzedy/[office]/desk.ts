// The cards of an office's desk for one person, with numbers from the rooms.
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { newsOf } from '@/domain/news/queries'
import { subscriberCounts } from '@/domain/newsletter/queries'
import { policiesOf } from '@/domain/policies/queries'
import { counted, formatNumber } from '@/lib/format'
import { officeEntries } from '../../navigation'

type Card = { href: string; title: string; number?: string; text: string }

const documents = { one: 'dokument obowiązuje', few: 'dokumenty obowiązują', many: 'dokumentów obowiązuje' }
const news = { one: 'opublikowana aktualność', few: 'opublikowane aktualności', many: 'opublikowanych aktualności' }

const texts: Record<string, string> = {
  zgodnosc: 'Czy opublikowane dokumenty mówią to samo co ustawienia.',
  deklaracja: 'Dane deklaracji, jej sprawdzenie i coroczny przegląd.',
  pliki: 'Obrazy i załączniki dokumentów i aktualności.',
  newsletter: 'Wydania: szkice, zatwierdzanie, wysyłka i jej wynik.',
  statystyki: 'Odsłony, czytane dokumenty, przeglądarki, błędy.',
  poczta: 'Wiadomości wysłane w imieniu urzędu i to, co nie wyszło.',
  dziennik: 'Kto, co i kiedy zrobił.',
  ustawienia: 'Fakty, z których powstają dokumenty: nazwa, kontakt, IOD, newsletter, dziennik.',
}

async function numbers(actor: Actor, officeId: string): Promise<Record<string, Pick<Card, 'number' | 'text'>>> {
  const found: Record<string, Pick<Card, 'number' | 'text'>> = {}
  if (can(actor, 'documents.read', officeId)) {
    const inForce = (await policiesOf(actor, officeId)).filter((policy) => policy.inForce).length
    found.polityki = { number: formatNumber(inForce), text: counted(inForce, documents).replace(/^[\d\s]+/, '') }
    const published = (await newsOf(actor, officeId)).filter(({ state }) => state === 'published').length
    found.aktualnosci = { number: formatNumber(published), text: counted(published, news).replace(/^[\d\s]+/, '') }
  }
  if (can(actor, 'subscribers.count', officeId)) {
    const { active, pending, joined30, left30 } = await subscriberCounts(actor, officeId)
    const text = `czeka na potwierdzenie: ${pending}; w 30 dni: +${joined30}, −${left30}`
    found.subskrybenci = { number: formatNumber(active), text }
  }
  return found
}

export async function deskCards(actor: Actor, office: { id: string; slug: string }): Promise<Card[]> {
  const known = await numbers(actor, office.id)
  return officeEntries(actor, office).flatMap(({ href, label }) => {
    const part = href.split('/')[4]
    return part ? [{ href, title: label, ...(known[part] ?? { text: texts[part] ?? '' }) }] : []
  })
}
