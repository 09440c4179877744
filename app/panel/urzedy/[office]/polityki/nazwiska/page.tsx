// Names under the versions of an office: who signed, and the masking of somebody who no longer works here (first what would change).
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { MaskForm, SignerList } from '@/components/policies/signer-list'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { maskPreview, signersOf } from '@/domain/policies/queries/signers'
import { maskNamesInput } from '@/domain/policies/schema/history'
import { shown } from '@/lib/form-action'
import { mask } from './actions'

export const metadata: Metadata = { title: 'Nazwiska pod wersjami' }

type Props = {
  params: Promise<{ office: string }>
  searchParams: Promise<{ osoba?: string | string[]; dawne?: string | string[] }>
}

export default async function NamesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  const signers = await shown(signersOf(actor, id))
  const { osoba, dawne } = await searchParams
  const asked = maskNamesInput.safeParse({ personId: [osoba].flat()[0], formerName: [dawne].flat()[0] ?? '' })
  const preview = asked.success ? await shown(maskPreview(actor, id, asked.data)) : null
  return (
    <>
      <PanelHeading
        title="Nazwiska pod wersjami"
        above={{ href: `/panel/urzedy/${slug}/polityki`, label: 'Dokumenty' }}
        lead="Nazwisko osoby, która już tu nie pracuje, można zastąpić nazwą komórki lub roli. Treść, daty i sumy kontrolne wersji się nie zmieniają."
      />
      <SignerList signers={signers} chosen={preview?.person.personId ?? null} shown={settings.authorship.showNames} />
      {preview && asked.success ? (
        <MaskForm preview={preview} formerName={asked.data.formerName} action={mask.bind(null, slug)} />
      ) : null}
    </>
  )
}
