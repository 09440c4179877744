// A plain-language text (ETR): one column, larger letters and wider lines, first what it is and where the binding text stands.
import { Notice } from '@/components/ui/notice'
import { officeHref } from '@/domain/offices/rules'
import { documentPath, historyPath, translationState } from '@/domain/policies/rules'
import type { EasyTextState } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import { documentWordsOf } from '@/messages/documents'
import { easyTextWords as words } from '@/messages/easy-text'
import { RenderedText } from './rendered-text'

type Props = {
  office: { slug: string; base: string }
  state: Extract<EasyTextState, { kind: 'in_force' }>
}

export function EasyTextView({ office, state: { version, polish } }: Props) {
  const { sourceNumber: source } = version
  const outdated = polish && source !== null && translationState(version, polish) === 'outdated'
  return (
    <article className="document easy-text">
      <h1>{version.title}</h1>
      <Notice>
        <p>{words.binding}</p>
        <p>{words.bindingFull}</p>
        {source !== null && !outdated ? <p>{words.fullOf(source)}</p> : null}
        <p>
          <a href={officeHref(office, 'pl', documentPath(version.policySlug))}>{words.full}</a>
        </p>
      </Notice>
      {outdated ? (
        <Notice kind="warning" title={words.outdatedTitle}>
          {words.outdated(source, polish.number, formatDay(polish.effectiveFrom))}
        </Notice>
      ) : null}
      <RenderedText html={version.html} locale="pl" pageLocale="pl" />
      <p className="small muted">{words.facts(version.number, formatDay(version.effectiveFrom))}</p>
      <p>
        <a href={officeHref(office, 'pl', historyPath(version.policySlug))}>{documentWordsOf('pl').history}</a>
      </p>
    </article>
  )
}
