// A test send from the settings of an office, to a member of staff. Polish only, as the panel.
import { formatMoment } from '@/lib/format'
import { MailLayout, Paragraph, SmallPrint } from './layout'
import { dateOf, type MailDesign, type MailView } from './mail-view'

const who = (view: MailView): string => view.office?.short ?? 'Okienko'
const subject = (view: MailView): string => `Wiadomość próbna – ${who(view)}`

function sentence(view: MailView): string {
  const asked = dateOf(view, 'askedAt')
  return `To jest wiadomość próbna wysłana z panelu portalu${asked ? ` (zlecona ${formatMoment(asked)})` : ''}. Jeśli ją czytasz, poczta wychodzi.`
}
const advice =
  'Sprawdź jeszcze nadawcę tej wiadomości i to, czy nie trafiła do folderu ze spamem. Wpisy SPF, DKIM i DMARC pokazuje strona ustawień.'
const ending = 'Na tę wiadomość nie trzeba odpowiadać.'

function Html({ view }: { view: MailView }) {
  return (
    <MailLayout view={view} title={subject(view)} footer={<SmallPrint>{ending}</SmallPrint>}>
      <Paragraph>Dzień dobry,</Paragraph>
      <Paragraph>{sentence(view)}</Paragraph>
      <Paragraph>{advice}</Paragraph>
    </MailLayout>
  )
}

const text = (view: MailView): string => `Dzień dobry,\n\n${sentence(view)}\n\n${advice}\n\n-- \n${ending}\n`

export const mailTest: MailDesign = { subject, html: (view) => <Html view={view} />, text }
