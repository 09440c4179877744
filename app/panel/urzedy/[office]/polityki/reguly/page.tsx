// The linter's rules in plain words: what each looks for, why it matters, where it comes from.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { RuleList } from '@/components/policies/rule-list'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'

export const metadata: Metadata = { title: 'Reguły sprawdzania dokumentów' }

export default async function RulesPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug } = await shown(officeBySlug(actor, (await params).office))
  if (!can(actor, 'documents.read', id)) notFound()
  return (
    <>
      <PanelHeading
        title="Reguły sprawdzania dokumentów"
        above={{ href: `/panel/urzedy/${slug}/polityki`, label: 'Dokumenty' }}
        lead="Tekst jest sprawdzany przy zapisie, na podglądzie, przed publikacją i każdej nocy. Błąd zatrzymuje publikację; wydawca może opublikować mimo niego, podając powód."
      />
      <p className="mb-6">
        Akty prawne, które utraciły moc, stoją w <a href="/panel/akty">rejestrze aktów prawnych</a>.
      </p>
      <RuleList />
    </>
  )
}
