'use client'
// What is selected in the text, where it is a mark of a template: its present value, where that is set, and what can be done with it.
import type { Editor } from '@tiptap/core'
import { useEffect, useReducer, useState } from 'react'
import { Field } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import { type Mark, outsideMark, type SetIn, type Templates } from './kinds'
import { selectedMark } from './template-nodes'

type Props = { editor: Editor; templates: Templates; expand: (markdown: string) => void }

function Place({ label, href }: SetIn) {
  return href ? (
    <a href={href} target="_blank" rel="noreferrer">
      {label} (nowa karta)
    </a>
  ) : (
    label
  )
}

function Facts({ mark }: { mark: Mark }) {
  if (mark.kind === 'variable')
    return mark.known ? (
      <p>
        Zmienna: {mark.known.label}. Teraz wstawi: <strong>{mark.known.value || 'brak danych'}</strong>. Ustawiane w:{' '}
        <Place {...mark.known.setIn} />
      </p>
    ) : (
      <p>Nie ma zmiennej o nazwie „{mark.name}”. Usuń ją albo wybierz inną.</p>
    )
  if (mark.kind === 'clause')
    return mark.known ? (
      <p>
        Klauzula: {mark.known.title}. Jej dane ustawia się w:{' '}
        {mark.known.setIn.map((place, index) => (
          <span key={place.label}>
            {index > 0 ? ', ' : ''}
            <Place {...place} />
          </span>
        ))}
        {mark.known.setIn.length === 0 ? 'nie potrzebuje danych' : ''}.
        {mark.known.missing.length > 0 ? ` Brakuje: ${mark.known.missing.join(', ')}.` : ''}
      </p>
    ) : (
      <p>W bibliotece nie ma klauzuli „{mark.name}” dla tego rodzaju dokumentu i języka.</p>
    )
  if (mark.kind === 'outside')
    return <p>Dane, których program nie zna: {mark.name}. Program nie sprawdzi, czy odpowiedź jest prawdziwa.</p>
  return <p>Warunek: {mark.words}. Początek i koniec warunku usuwaj razem.</p>
}

/** The answer to what the program cannot know. Not a form of its own: it stands within the form of the text. */
function Answer({ editor, mark }: { editor: Editor; mark: Extract<Mark, { kind: 'outside' }> }) {
  const [answer, type] = useState(mark.answer)
  const keep = () => {
    const { from } = editor.state.selection
    const inside = outsideMark(mark.name, answer)
    editor.chain().updateAttributes('templateMark', { inside }).setNodeSelection(from).focus().run()
  }
  return (
    <div className="mb-2">
      <Field name="rt-answer" label={`Odpowiedź: ${mark.name}`}>
        <input
          id="pole-rt-answer"
          className="input"
          value={answer}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            keep()
          }}
        />
      </Field>
      <Button type="button" look="secondary" small onClick={keep}>
        Wpisz odpowiedź
      </Button>
    </div>
  )
}

export function MarkDetails({ editor, templates, expand }: Props) {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  // a selection that changes no text is told here as well
  useEffect(() => {
    editor.on('selectionUpdate', redraw)
    return () => void editor.off('selectionUpdate', redraw)
  }, [editor])
  const mark = selectedMark(editor, templates)
  return (
    <div className="rt-details" role="status">
      {mark ? (
        <>
          <Facts mark={mark} />
          {mark.kind === 'outside' ? (
            <Answer key={`${editor.state.selection.from} ${mark.name} ${mark.answer}`} editor={editor} mark={mark} />
          ) : null}
          <div className="btn-row">
            {mark.kind === 'clause' && mark.known ? (
              <Button type="button" look="secondary" small onClick={() => expand(mark.known?.text ?? '')}>
                Zamień na tekst
              </Button>
            ) : null}
            <Button type="button" look="link" small onClick={() => editor.chain().focus().deleteSelection().run()}>
              Usuń z tekstu
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
