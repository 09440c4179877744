'use client'
// The window of a link: its words and its address, checked before it goes into the text.
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { Field } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import { checkAddress } from './address-check'
import { EditorDialog } from './dialog'

export function LinkDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const present = String(editor.getAttributes('link').href ?? '')
  const { from, to, empty } = editor.state.selection
  const asks = empty && present === ''
  const [address, setAddress] = useState(present)
  const [words, setWords] = useState(asks ? '' : editor.state.doc.textBetween(from, to, ' '))
  const [tried, setTried] = useState(false)
  const checked = checkAddress(address)
  const done = () => {
    setTried(true)
    if (checked.problem) return
    close()
    const chain = editor.chain().focus()
    const attrs = { href: checked.address }
    if (asks) {
      const text = words.trim() || checked.address.replace(/^mailto:/, '')
      chain.insertContent([{ type: 'text', text, marks: [{ type: 'link', attrs }] }]).run()
    } else chain.extendMarkRange('link').setMark('link', attrs).run()
  }
  const remove = () => {
    close()
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
  }
  return (
    <EditorDialog title="Odnośnik" close={close} act={{ label: present ? 'Zmień' : 'Wstaw', run: done }}>
      {asks ? (
        <Field name="rt-link-words" label="Tekst" hint="Powinien sam mówić, dokąd prowadzi.">
          <input
            id="pole-rt-link-words"
            className="input"
            value={words}
            aria-describedby="pole-rt-link-words-opis"
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
      ) : null}
      <Field
        name="rt-link-address"
        label="Adres"
        hint="https://…, adres e-mail albo na tym portalu /urzad/strona"
        error={tried ? checked.problem : undefined}
      >
        <input
          id="pole-rt-link-address"
          className="input"
          inputMode="url"
          autoComplete="off"
          value={address}
          aria-invalid={tried && checked.problem ? true : undefined}
          aria-describedby="pole-rt-link-address-opis pole-rt-link-address-blad pole-rt-link-address-rada"
          onChange={(event) => setAddress(event.target.value)}
        />
      </Field>
      <p role="status" id="pole-rt-link-address-rada">
        {checked.advice ?? ''}
      </p>
      {checked.advice ? (
        <Button type="button" look="link" small onClick={() => setAddress(address.trim().replace(/^http:/i, 'https:'))}>
          Użyj https://
        </Button>
      ) : null}
      {present ? (
        <Button type="button" look="link" small onClick={remove}>
          Usuń odnośnik
        </Button>
      ) : null}
    </EditorDialog>
  )
}
