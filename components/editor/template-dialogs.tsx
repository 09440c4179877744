'use client'
// Windows with what may be put into a text: variables, conditions and clauses with their present values, found by their words;
// and the language of a passage.
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { Field } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import { EditorDialog } from './dialog'
import type { Templates } from './kinds'

type Choice = { id: string; title: string; note: string; text: string }
type PickProps = { title: string; choices: readonly Choice[]; insert: (text: string) => void; close: () => void }

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')

function PickDialog({ title, choices, insert, close }: PickProps) {
  const [asked, ask] = useState('')
  const words = plain(asked).split(/\s+/)
  const found = choices.filter((choice) =>
    words.every((word) => plain(`${choice.title} ${choice.note} ${choice.id}`).includes(word)),
  )
  return (
    <EditorDialog title={title} close={close}>
      <Field name="rt-search" label="Szukaj">
        <input
          id="pole-rt-search"
          type="search"
          className="input"
          value={asked}
          onChange={(event) => ask(event.target.value)}
        />
      </Field>
      <p role="status" className="muted">
        Znaleziono: {found.length}
      </p>
      <ul className="rt-choices">
        {found.map((choice) => (
          <li key={choice.id}>
            <Button
              type="button"
              look="link"
              small
              onClick={() => {
                close()
                insert(choice.text)
              }}
            >
              {choice.title}
            </Button>
            <span className="muted">{choice.note.length > 160 ? `${choice.note.slice(0, 160)}…` : choice.note}</span>
          </li>
        ))}
      </ul>
    </EditorDialog>
  )
}

type Props = { templates: Templates; insert: (markdown: string) => void; close: () => void }

export function VariableDialog({ templates, ...rest }: Props) {
  const choices = templates.variables.map(({ name, label, value, setIn }) => ({
    id: name,
    title: label,
    note: `teraz: ${value || 'brak danych'} (${setIn.label})`,
    text: `{{${name}}}`,
  }))
  return <PickDialog title="Wstaw zmienną" choices={choices} {...rest} />
}

export function ClauseDialog({ templates, ...rest }: Props) {
  const choices = templates.clauses.map(({ id, title, group, preview, missing, insert }) => ({
    id,
    title,
    note: `${group}. ${missing.length > 0 ? `Brakuje: ${missing.join(', ')}. ` : ''}${preview}`,
    text: insert,
  }))
  return <PickDialog title="Wstaw klauzulę" choices={choices} {...rest} />
}

export function ConditionDialog({ templates, ...rest }: Props) {
  const choices = templates.conditions.map(({ name, words, holds }) => ({
    id: name,
    title: `tylko gdy: ${words}`,
    note: `teraz: ${holds ? 'tak' : 'nie'}`,
    text: `{{#if ${name}}}\n\nTekst pod warunkiem\n\n{{/if}}`,
  }))
  return <PickDialog title="Wstaw tekst pod warunkiem" choices={choices} {...rest} />
}

const languages = [
  ['pl', 'polski'],
  ['en', 'angielski'],
  ['uk', 'ukraiński'],
  ['de', 'niemiecki'],
  ['fr', 'francuski'],
  ['cs', 'czeski'],
  ['la', 'łacina'],
] as const

export function LanguageDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const present = String(editor.getAttributes('lang').lang ?? '')
  const [lang, choose] = useState(present || 'en')
  const act = () => {
    close()
    if (lang === '') editor.chain().focus().extendMarkRange('lang').unsetMark('lang').run()
    else editor.chain().focus().extendMarkRange('lang').setMark('lang', { lang }).run()
  }
  return (
    <EditorDialog title="Język fragmentu" close={close} act={{ label: 'Oznacz', run: act }}>
      <Field
        name="rt-lang"
        label="Zaznaczone słowa są w języku"
        hint="Czytniki ekranu przeczytają je z właściwą wymową."
      >
        <select
          id="pole-rt-lang"
          className="input"
          value={lang}
          aria-describedby="pole-rt-lang-opis"
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">takim jak cały tekst</option>
          {languages.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Field>
    </EditorDialog>
  )
}
