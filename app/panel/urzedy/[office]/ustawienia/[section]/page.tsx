// One section of an office's settings: a form for those who may change it, facts for those who may read.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { LogoForm } from '@/components/offices/logo-form'
import { SectionFacts } from '@/components/offices/section-facts'
import { SectionForm } from '@/components/offices/section-form'
import { requireActor } from '@/domain/accounts/session'
import { sectionMark } from '@/domain/offices/commands/save-settings'
import { officeBySlug, settingsRights } from '@/domain/offices/queries'
import { feeds, type SectionName, sectionNames, sectionTitles, sectionValues } from '@/domain/offices/schema/sections'
import { shown } from '@/lib/form-action'
import { changeLogo, dropLogo, saveSection } from './actions'

type Params = { params: Promise<{ office: string; section: string }> }

function sectionOf(text: string): SectionName {
  return sectionNames.find((name) => name === text) ?? notFound()
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { section } = await params
  return { title: `${sectionTitles[sectionOf(section)]} – ustawienia` }
}

export default async function SectionPage({ params }: Params) {
  const actor = await requireActor()
  const asked = await params
  const section = sectionOf(asked.section)
  const { id, slug, settings } = await shown(officeBySlug(actor, asked.office))
  const values = sectionValues(settings, section)
  const mayEdit = settingsRights(actor, id).edit
  const { logoFileId, logoAlt } = settings.appearance
  return (
    <>
      <PanelHeading
        title={sectionTitles[section]}
        above={{ href: `/panel/urzedy/${slug}/ustawienia`, label: `Ustawienia: ${settings.names.short}` }}
        lead={`Zasila: ${feeds[section]}.`}
      />
      {section === 'dostepnosc' ? (
        <p className="mb-6">
          Stan zgodności, niedostępne treści, kontakt, budynki i tłumacza wpisuje się raz, w{' '}
          <a href={`/panel/urzedy/${slug}/deklaracja`}>formularzu deklaracji dostępności</a>.
        </p>
      ) : null}
      {mayEdit ? (
        <SectionForm
          section={section}
          action={saveSection.bind(null, slug, section)}
          values={values}
          mark={sectionMark(settings, section)}
        />
      ) : (
        <SectionFacts section={section} values={values} />
      )}
      {section === 'wyglad' && mayEdit ? (
        <LogoForm
          present={
            logoFileId ? { alt: logoAlt, src: `/panel/urzedy/${slug}/ustawienia/logo?wersja=${logoFileId}` } : null
          }
          save={changeLogo.bind(null, slug)}
          remove={dropLogo.bind(null, slug)}
        />
      ) : null}
    </>
  )
}
