// The desk of the accessibility declaration: state, what it lacks, its form, the check by the conditions and the preview.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { DeclarationCheck } from '@/components/policies/declaration-check'
import { DeclarationForm } from '@/components/policies/declaration-form'
import { WaitingImport } from '@/components/policies/declaration-import'
import { DeclarationActs, DeclarationLacks, DeclarationState } from '@/components/policies/declaration-state'
import { ButtonLink } from '@/components/ui/button'
import { requireActor } from '@/domain/accounts/session'
import { confirmDeclaration, dropOldDeclaration, prepareDraft, storeDeclaration } from './actions'
import { declarationPage } from './desk'

export const metadata: Metadata = { title: 'Deklaracja dostępności' }

type Props = { params: Promise<{ office: string }>; searchParams: Promise<{ stan?: string | string[] }> }

export default async function DeclarationPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { desk, office, rights, values, hints, links } = await declarationPage(actor, (await params).office)
  const { slug } = office
  const { imported, document, review, revision } = desk
  const dropped = (await searchParams).stan === 'odrzucono'
  return (
    <>
      <PanelHeading
        title="Deklaracja dostępności"
        above={{ href: `/panel/urzedy/${slug}`, label: office.settings.names.short }}
        lead="Dane wpisane tutaj drukuje dokument „Deklaracja dostępności” według warunków technicznych 2.0."
        actions={
          rights.write ? (
            <ButtonLink href={`/panel/urzedy/${slug}/deklaracja/import`} look="secondary">
              Wczytaj poprzednią deklarację
            </ButtonLink>
          ) : null
        }
      />
      <DeclarationState document={document} review={review} links={links} />
      {rights.write ? (
        <>
          <DeclarationActs
            standard={document.standard}
            reviewed={review?.state === 'done'}
            prepare={prepareDraft.bind(null, slug)}
            confirm={rights.publish && document.inForce ? confirmDeclaration.bind(null, slug) : null}
            revision={revision}
          />
          <section className="panel-section">
            <h2>Dane deklaracji</h2>
            {imported ? <WaitingImport {...imported} drop={dropOldDeclaration.bind(null, slug)} /> : null}
            <DeclarationLacks lacks={desk.lacks} linked />
            <DeclarationForm
              // what was dropped leaves the fields; saving keeps the form, which says that it was saved
              key={dropped ? 'odrzucono' : 'dane'}
              action={storeDeclaration.bind(null, slug)}
              {...{ values, revision, hints }}
            />
          </section>
        </>
      ) : (
        <DeclarationLacks lacks={desk.lacks} linked={false} />
      )}
      <DeclarationCheck problems={desk.problems} html={desk.preview} />
    </>
  )
}
