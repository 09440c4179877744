// Tells a publisher that the planned publication of a news item did not happen and what is asked of them. Polish only, as the panel;
// no title: it is read in the panel, by who may.
import type { MailView } from './mail-view'
import { panelAddress, staffMail } from './staff-mail'

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

export const newsTask = staffMail((view) => {
  const { subject, lead, button } = taskOf(view)
  const { office, news } = view.data
  return { subject, paragraphs: [lead], button, href: panelAddress(view.appUrl, [office, 'aktualnosci', news]) }
})
