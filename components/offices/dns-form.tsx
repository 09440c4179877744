'use client'
// Look-up of the sender's DNS records; says plainly when no name server answered instead of calling a record missing.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Facts } from '@/components/ui/facts'

type Finding = { found: 'yes' | 'no' | 'unreachable'; record: string | null }
type Report = { domain: string; spf: Finding; dkim: Finding & { selector: string }; dmarc: Finding }

const words = { yes: 'jest', no: 'nie ma', unreachable: 'serwer DNS nie odpowiedział' } as const

function said({ found, record }: Finding) {
  return (
    <>
      {words[found]}
      {record ? <code className="block break-all">{record}</code> : null}
    </>
  )
}

function isReport(detail: unknown): detail is Report {
  return typeof detail === 'object' && detail !== null && 'spf' in detail && 'dmarc' in detail
}

function ReportFacts({ detail }: { detail: unknown }) {
  if (!isReport(detail)) return null
  return (
    <Facts
      className="mb-6"
      items={[
        { name: 'SPF', value: said(detail.spf) },
        { name: `DKIM (${detail.dkim.selector})`, value: said(detail.dkim) },
        { name: 'DMARC', value: said(detail.dmarc) },
      ]}
    />
  )
}

export function DnsForm({ action, sender, resend }: { action: FormAction; sender: string; resend: boolean }) {
  return (
    <ActionForm
      action={action}
      labels={{ sender: 'Adres nadawcy', selector: 'Selektor DKIM' }}
      submit="Sprawdź rekordy"
      look="secondary"
      label="Rekordy DNS"
      detail={(detail) => <ReportFacts detail={detail} />}
    >
      <FormText name="sender" label="Adres albo domena nadawcy" autoComplete="off" initial={sender} />
      <FormText
        name="selector"
        label="Selektor DKIM"
        hint="Z panelu dostawcy poczty, na przykład „resend” albo „default”."
        width="medium"
        autoComplete="off"
        initial={resend ? 'resend' : 'default'}
      />
    </ActionForm>
  )
}
