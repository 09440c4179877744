'use client'
// The revision that an editor's form was opened with. When somebody else saved first, it shows their text and sends theirs instead:
// saving again then means „I have seen it”. What was typed stays in the fields.
import { useActionForm } from '@/components/forms/action-form'
import { Notice } from '@/components/ui/notice'
import { formatShortMoment } from '@/lib/format'

type Theirs = { title: string; revision: number; updatedAt: string }

type Props<T extends Theirs> = {
  revision: number
  /** heading of the notice: what somebody else saved */
  title: string
  /** their text, as it is to be read beside one's own */
  textOf: (theirs: T) => string
}

export function RevisionField<T extends Theirs>({ revision, title, textOf }: Props<T>) {
  const { state } = useActionForm()
  const { theirs } = (state.detail ?? {}) as { theirs?: T }
  if (!theirs) return <input type="hidden" name="revision" value={revision} />
  return (
    <>
      <input type="hidden" name="revision" value={theirs.revision} />
      <Notice kind="warning" title={title} className="mb-6">
        <p>
          Twój tekst jest nadal w polach formularza, a zapisany przez inną osobę (
          {formatShortMoment(new Date(theirs.updatedAt))}) widzisz poniżej. Przenieś do swojego, co potrzebne, i zapisz
          ponownie: wtedy zastąpi tamten.
        </p>
        <label className="field-label" htmlFor="tekst-innej-osoby">
          Tekst zapisany przez inną osobę: {theirs.title}
        </label>
        <textarea id="tekst-innej-osoby" className="input" rows={12} readOnly value={textOf(theirs)} />
      </Notice>
    </>
  )
}
