// Tells a publisher that the planned publication of a news item did not happen and what is asked of them. Polish only, as the panel;
// no title: it is read in the panel, by who may.
import { mailWords } from '@/messages/mail'
import { MailButton, MailLayout, Paragraph, SmallPrint } from './layout'
import type { MailDesign, MailView } from './mail-view'

type Task = { subject: string; lead: string; button: string }

const asking: Task = {
  subject: 'Planowana aktualność czeka na Twoją decyzję',
  lead: 'minął termin planowanej publikacji aktualności i portal jej nie opublikował. Zdecyduj, czy opublikować ją teraz, przesunąć czy odwołać plan.',
  button: 'Zdecyduj o publikacji',
}
const failed: Task = {
  subject: 'Planowana aktualność nie została opublikowana',
  lead: 'planowana publikacja aktualności nie doszła do skutku i nic nie zostało opublikowane. Powód jest w panelu.',
  button: 'Otwórz aktualność',
}

const taskOf = ({ data }: MailView): Task => (data.what === 'plan_failed' ? failed : asking)

const subject = (view: MailView): string => `${taskOf(view).subject} – ${view.office?.short ?? 'Okienko'}`

/** Address in the panel, made of codes; whoever opens it signs in first. */
function href({ appUrl, data }: MailView): string {
  const codes = [data.office, 'aktualnosci', data.news]
  if (!codes.every((code) => typeof code === 'string')) return `${appUrl}/panel`
  return `${appUrl}/panel/urzedy/${codes.map(encodeURIComponent).join('/')}`
}

const ending = 'Wiadomość wysłał automat portalu. Nie trzeba na nią odpowiadać.'

function Html({ view }: { view: MailView }) {
  const { lead, button } = taskOf(view)
  return (
    <MailLayout view={view} title={subject(view)} footer={<SmallPrint>{ending}</SmallPrint>}>
      <Paragraph>Dzień dobry,</Paragraph>
      <Paragraph>{lead}</Paragraph>
      <MailButton
        href={href(view)}
        colour={view.office?.colour ?? '#12457c'}
        label={button}
        asText={mailWords.pl.linkAsText}
      />
    </MailLayout>
  )
}

const text = (view: MailView): string =>
  `Dzień dobry,\n\n${taskOf(view).lead}\n\n${taskOf(view).button}:\n${href(view)}\n\n-- \n${ending}\n`

export const newsTask: MailDesign = { subject, html: (view) => <Html view={view} />, text }
