// A plain form that asks for the comparison of two versions; its answer is the comparison's own address.
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { comparisonPath } from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'

type Props = {
  office: { slug: string; base: string }
  locale: Locale
  /** of one language, newest first */
  versions: readonly VersionEntry[]
  from?: number | undefined
  to?: number | undefined
}

/** Nothing where fewer than two versions can be read. */
export function VersionChoice({ office, locale, versions, from, to }: Props) {
  const words = comparisonWordsOf(locale)
  const open = versions.filter(({ status }) => status !== 'closed')
  const [newest, before] = open
  if (!newest || !before) return null
  const options = open.map(({ number, publishedAt }) => ({
    value: String(number),
    label: words.option(number, formatDay(publishedAt, locale)),
  }))
  return (
    <section className="history-part" aria-labelledby="porownaj">
      <h2 id="porownaj">{words.choose}</h2>
      <form action={officeHref(office, locale, comparisonPath(newest.policySlug))}>
        <SelectField name="od" label={words.chooseFrom} value={String(from ?? before.number)} options={options} />
        <SelectField name="do" label={words.chooseTo} value={String(to ?? newest.number)} options={options} />
        <Button look="secondary">{words.submit}</Button>
      </form>
    </section>
  )
}
