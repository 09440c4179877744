// What the technical conditions say about the declaration, and the declaration as the public would read it.
import { Notice } from '@/components/ui/notice'
import type { DeclarationProblem } from '@/domain/policies/schema/declaration-problem'
import { RenderedText } from './rendered-text'

const titles = {
  error: 'Niezgodne z warunkami technicznymi: tego nie da się opublikować',
  warning: 'Do sprawdzenia',
} as const

function Group({ level, problems }: { level: 'error' | 'warning'; problems: readonly DeclarationProblem[] }) {
  const own = problems.filter((problem) => problem.level === level)
  if (own.length === 0) return null
  return (
    <Notice kind={level === 'error' ? 'danger' : 'warning'} title={titles[level]} className="mb-6">
      <ul className="list-disc pl-5">
        {own.map(({ code, id, message }) => (
          <li key={`${code} ${id ?? ''} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  )
}

export function DeclarationCheck({ problems, html }: { problems: readonly DeclarationProblem[]; html: string }) {
  return (
    <section className="panel-section" id="podglad">
      <h2>Sprawdzenie i podgląd zapisanych danych</h2>
      {problems.length === 0 ? (
        <Notice kind="success" title="Zgodna z warunkami technicznymi 2.0" className="mb-6">
          Są wszystkie identyfikatory, tytuły w swojej kolejności, daty i wymagane treści.
        </Notice>
      ) : null}
      <Group level="error" problems={problems} />
      <Group level="warning" problems={problems} />
      <article className="card preview document">
        <p className="preview-title">Deklaracja dostępności</p>
        <RenderedText html={html} locale="pl" pageLocale="pl" />
      </article>
    </section>
  )
}
