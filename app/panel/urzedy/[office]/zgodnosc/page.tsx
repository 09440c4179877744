// Are the documents in force still true of the settings? What is not, the repair of each, and all repairs with one note.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { RepairsForm } from '@/components/policies/truth-forms'
import { TruthList } from '@/components/policies/truth-list'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { truthDesk } from '@/domain/policies/queries/truth'
import { isTrue } from '@/domain/policies/truth/truth'
import { shown } from '@/lib/form-action'
import { publishAll, sendAll } from './actions'
import { DoneNotice } from './done-notice'
import { PreparedOnes } from './prepared'
import { repairable, rightsOf, shownPlanned, shownTruth } from './view'

export const metadata: Metadata = { title: 'Zgodność dokumentów' }

type Props = {
  params: Promise<{ office: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function TruthPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, (await params).office))
  const { documents, planned, fourEyes } = await shown(truthDesk(actor, office.id))
  const rights = rightsOf(actor, office.id)
  const untrue = documents.filter((one) => !isTrue(one))
  const waiting = untrue.filter(({ draft }) => fourEyes && draft.state !== 'writing')
  const open = untrue.filter((one) => !waiting.includes(one))
  const mine = waiting.filter(({ draft }) => !draft.own || draft.state === 'approved')
  const base = `/panel/urzedy/${office.slug}/polityki`
  return (
    <>
      <PanelHeading
        title="Zgodność dokumentów"
        above={{ href: base, label: 'Dokumenty' }}
        lead="Każdy obowiązujący dokument jest porównywany zdanie po zdaniu z tym, co mówią dziś ustawienia i samo oprogramowanie."
      />
      <DoneNotice query={await searchParams} slug={office.slug} />
      {untrue.length === 0 ? (
        <Notice kind="success">Wszystkie obowiązujące dokumenty są zgodne z ustawieniami.</Notice>
      ) : null}
      {planned.length > 0 ? (
        <Notice kind="warning" className="mt-4">
          Wersje, które dopiero zaczną obowiązywać, a już nie są zgodne z ustawieniami: {planned.length}. Są opisane
          niżej.
        </Notice>
      ) : null}
      {mine.length > 0 && rights.publish ? (
        <section className="panel-section" aria-labelledby="zatwierdzenie">
          <h2 id="zatwierdzenie">Poprawki czekające na zatwierdzenie</h2>
          <RepairsForm action={publishAll.bind(null, office.slug)} documents={mine.map(repairable)} way="approve" />
        </section>
      ) : null}
      {waiting.length > mine.length ? <Notice>Część poprawek czeka na zatwierdzenie przez inną osobę.</Notice> : null}
      {open.length > 0 && (fourEyes ? rights.write : rights.publish) ? (
        <section className="panel-section" aria-labelledby="poprawki">
          <h2 id="poprawki">Wszystkie poprawki z jednym opisem</h2>
          <RepairsForm
            action={(fourEyes ? sendAll : publishAll).bind(null, office.slug)}
            documents={open.map(repairable)}
            way={fourEyes ? 'send' : 'publish'}
          />
        </section>
      ) : null}
      {rights.write && open.length > 0 ? <PreparedOnes slug={office.slug} documents={open.map(repairable)} /> : null}
      <TruthList documents={planned.map(shownPlanned)} base={base} />
      <TruthList documents={[...untrue, ...documents.filter(isTrue)].map(shownTruth)} base={base} />
    </>
  )
}
