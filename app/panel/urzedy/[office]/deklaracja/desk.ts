// What the page of the declaration shows to one person: values of the form, hints at empty fields, rights and the document's pages.
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { officeBySlug } from '@/domain/offices/queries'
import { declarationDesk } from '@/domain/policies/queries/declaration'
import { declarationFormValues } from '@/domain/policies/rules/declaration-form'
import { shown } from '@/lib/form-action'
import { formatDay } from '@/lib/format'

type Fallback = Awaited<ReturnType<typeof declarationDesk>>['fallback']

function hintsFor({ publishedOn, preparedOn, url, seat }: Fallback, fixed: boolean): Record<string, string> {
  return {
    url: url ? `Pusty: ${url}.` : 'Pusty: główna strona urzędu z ustawień kontaktu; tam też jej jeszcze nie ma.',
    publishedOn: `Pusta: dzień uruchomienia w portalu (${formatDay(publishedOn)})`,
    preparedOn: fixed
      ? 'Podała ją już opublikowana deklaracja, więc nigdy się nie zmienia.'
      : `Pierwsza, nigdy się potem nie zmienia. Pusta: ${formatDay(preparedOn)}`,
    'buildings.0.address': seat ? `W ustawieniach: ${seat}.` : 'W ustawieniach urzędu nie ma jeszcze adresu.',
  }
}

export async function declarationPage(actor: Actor, slug: string) {
  const office = await shown(officeBySlug(actor, slug))
  const desk = await shown(declarationDesk(actor, office.id))
  const document = `/panel/urzedy/${slug}/polityki/${desk.document.slug}`
  const publish = can(actor, 'documents.publish', office.id)
  // a list that was read replaces the list that is there, whole
  const data = { ...desk.data, ...desk.imported?.data }
  return {
    desk,
    office,
    rights: { write: can(actor, 'documents.write', office.id), publish },
    values: declarationFormValues(data),
    hints: hintsFor(desk.fallback, desk.preparedFixed),
    links: {
      draft: document,
      preview: `${document}/podglad`,
      publication: publish ? `${document}/publikacja` : null,
      versions: `${document}/wersje`,
    },
  }
}
