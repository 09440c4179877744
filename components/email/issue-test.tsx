// What comes in place of a test of an issue that is gone by the time the mail leaves. A living issue is rendered by issue-mail.ts:
// whoever asks for a test wants to see the very mail that readers will get.
import { MailLayout, Paragraph, SmallPrint } from './layout'
import type { MailDesign, MailView } from './mail-view'

const subject = ({ office }: MailView): string => `[PRÓBA] Wydania już nie ma – ${office?.short ?? 'Okienko'}`
const sentence = 'Wydania newslettera, którego próbę zlecono, już nie ma: usunięto je albo zamknięto do niego dostęp.'
const ending = 'Wiadomość wysłał automat portalu. Nie trzeba na nią odpowiadać.'

function Html({ view }: { view: MailView }) {
  return (
    <MailLayout view={view} title={subject(view)} footer={<SmallPrint>{ending}</SmallPrint>}>
      <Paragraph>Dzień dobry,</Paragraph>
      <Paragraph>{sentence}</Paragraph>
    </MailLayout>
  )
}

const text = () => `Dzień dobry,\n\n${sentence}\n\n-- \n${ending}\n`

export const issueTest: MailDesign = { subject, html: (view) => <Html view={view} />, text }
