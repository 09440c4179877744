// A sentence with a name in it. The name says its own language where that is not the page's, for those who listen.
import type { Passage } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'

/** stands for the name while the sentence is made; no text holds it */
const place = '\u0000'

type Props = { sentence: (name: string) => string; name: Passage; locale: Locale }

export function NamedSentence({ sentence, name, locale }: Props) {
  if (name.locale === locale) return sentence(name.text)
  const [before = '', after = ''] = sentence(place).split(place)
  return (
    <>
      {before}
      <span lang={name.locale}>{name.text}</span>
      {after}
    </>
  )
}
