'use client'
// The declined names, each with a sentence that changes while one types. Without script the sentence stands after saving.
import { useEffect, useRef, useState } from 'react'
import { FormText } from '@/components/forms/action-fields'
import { useActionForm } from '@/components/forms/action-form'
import { caseLabels, sampleSentence } from '@/domain/offices/rules/name-samples'
import { type CaseName, caseNames } from '@/domain/offices/schema'
import { otherNameFields } from './section-fields'
import { SettingField } from './setting-field'

export function NameFields({ initial }: { initial: Readonly<Record<string, string>> }) {
  return (
    <>
      {caseNames.map((form) => (
        <NameField key={form} form={form} initial={initial[`names.${form}`] ?? ''} />
      ))}
      {otherNameFields.map((spec) => (
        <SettingField key={spec.name} spec={spec} initial={initial[spec.name] ?? ''} />
      ))}
    </>
  )
}

function NameField({ form, initial }: { form: CaseName; initial: string }) {
  const name = `names.${form}`
  const { state } = useActionForm()
  const [typed, setTyped] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  // what was typed before this script ran, or what the browser filled in
  useEffect(() => setTyped(box.current?.querySelector('input')?.value ?? null), [])
  const sentence = sampleSentence(form, typed ?? state.values[name] ?? initial)
  return (
    <div ref={box} onInput={(event) => setTyped((event.target as HTMLInputElement).value)}>
      <FormText
        name={name}
        label={caseLabels[form]}
        hint={sentence ? `Przykład: ${sentence}` : 'Po wpisaniu nazwy pojawi się tu przykładowe zdanie.'}
        autoComplete="off"
        initial={initial}
      />
    </div>
  )
}
