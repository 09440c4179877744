// What the gate and the composition say of an issue: each problem under the part it belongs to, with a link to where it is mended.
import { Notice } from '@/components/ui/notice'
import { type GateProblem, gateRuleNames } from '@/domain/newsletter/rules/issue-gate'
import type { ComposedItem, ComposeProblem } from '@/domain/newsletter/schema/issue'

type Part = Pick<ComposedItem, 'id' | 'title' | 'locale'>
type Props = {
  gate: readonly GateProblem[]
  problems: readonly ComposeProblem[]
  parts: readonly Part[]
  /** address of the editor, when this person may mend anything there */
  editor: string | null
}

type Said = { item: string; message: string; rule: string | null }

export function GateFindings({ gate, problems, parts, editor }: Props) {
  const said: Said[] = [
    ...problems.map((one) => ({ ...one, rule: null })),
    ...gate.map(({ item, message, rule }) => ({ item, message, rule: gateRuleNames[rule] })),
  ]
  const known = new Set(parts.map(({ id }) => id))
  const whole = said.filter(({ item }) => !known.has(item))
  return (
    <section aria-labelledby="dostepnosc" className="mb-8">
      <h2 id="dostepnosc" className="mb-3">
        Sprawdzenie dostępności
      </h2>
      {said.length === 0 ? (
        <Notice kind="success" title="Wszystko w porządku">
          Nagłówki, linki, opisy obrazków, kontrast, język i część tekstowa są takie, jak trzeba.
        </Notice>
      ) : (
        <Notice kind="warning" title={`Do poprawy: ${said.length}`}>
          Wydania nie można zatwierdzić, dopóki tego nie poprawisz. Wydawca może zatwierdzić je mimo to, podając powód.
        </Notice>
      )}
      {whole.length > 0 ? (
        <>
          <h3>Całe wydanie</h3>
          <Problems said={whole} />
          {editor ? (
            <p>
              <a href={editor}>Popraw wydanie</a>
            </p>
          ) : null}
        </>
      ) : null}
      {parts.map((part, at) => {
        const own = said.filter(({ item }) => item === part.id)
        return own.length > 0 ? (
          <div key={part.id}>
            <h3>
              Część {at + 1}: <span lang={part.locale}>{part.title || 'bez tytułu'}</span>
            </h3>
            <Problems said={own} />
            {editor ? (
              <p>
                <a href={`${editor}#czesc-${part.id}`}>Popraw część {at + 1}</a>
              </p>
            ) : null}
          </div>
        ) : null
      })}
    </section>
  )
}

function Problems({ said }: { said: readonly Said[] }) {
  return (
    <ul className="list-disc pl-6 mb-2">
      {said.map(({ rule, message }) => (
        <li key={`${rule} ${message}`}>
          {message} {rule ? <span className="muted">({rule})</span> : null}
        </li>
      ))}
    </ul>
  )
}
