'use client'
// Buttons that mend what the linter found, right in the text of the editor: one passage, one clause, or all of the typography.
import { useState } from 'react'
import { insertIntoText, replaceInText } from '@/components/editor/insert'
import { Button } from '@/components/ui/button'
import { applyFixes, isTypographic } from '@/domain/policies/rules/apply-fixes'
import type { DocumentFinding } from '@/domain/policies/schema/document-finding'

const gone = 'Tego fragmentu nie ma już w tekście. Zapisz tekst, aby sprawdzić go jeszcze raz.'

export function FindingButtons({ fieldId, finding }: { fieldId: string; finding: DocumentFinding }) {
  const [said, say] = useState('')
  const { place, passage, replacement, clause, message } = finding
  const mend = () =>
    say(replaceInText(fieldId, passage, replacement ?? '') ? 'Poprawiono. Zapisz tekst, aby zachować zmianę.' : gone)
  const insert = () => {
    insertIntoText(fieldId, `\n\n{{> ${clause}}}\n\n`)
    say('Wstawiono klauzulę. Zapisz tekst, aby zachować zmianę.')
  }
  return (
    <div className="finding-actions">
      {place === 'source' && replacement !== undefined ? (
        <Button type="button" look="secondary" small onClick={mend} aria-label={`Popraw: ${message}`}>
          Popraw
        </Button>
      ) : null}
      {clause ? (
        <Button type="button" look="secondary" small onClick={insert} aria-label={`Wstaw klauzulę: ${message}`}>
          Wstaw klauzulę
        </Button>
      ) : null}
      <p role="status">{said}</p>
    </div>
  )
}

export function FixAllButton({ fieldId, findings }: { fieldId: string; findings: readonly DocumentFinding[] }) {
  const [said, say] = useState('')
  const count = findings.filter(isTypographic).length
  if (count === 0) return null
  const mend = () => {
    const field = document.getElementById(fieldId)
    const text = field instanceof HTMLTextAreaElement ? field.value : ''
    const fixed = applyFixes(text, findings)
    const done = fixed !== text && replaceInText(fieldId, text, fixed)
    say(done ? 'Poprawiono typografię. Zapisz tekst, aby zachować zmiany.' : gone)
  }
  return (
    <div className="finding-actions">
      <Button type="button" look="secondary" onClick={mend}>
        Popraw wszystko, co typograficzne ({count})
      </Button>
      <p role="status">{said}</p>
    </div>
  )
}
