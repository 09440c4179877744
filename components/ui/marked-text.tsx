// Words of messages/ that hold a foreign name: `{pl:e-Doręczenia}` is read out in its own language.
import { Fragment } from 'react'

const marked = /\{([a-z]{2}):([^{}]+)\}/

export function MarkedText({ text }: { text: string }) {
  // split() returns the text before, the language and the words by turns
  const parts = text.split(new RegExp(marked, 'g'))
  return parts.map((part, index) => {
    if (index % 3 === 1) return null
    const key = `${index} ${part}`
    return index % 3 === 2 ? (
      <span key={key} lang={parts[index - 1]}>
        {part}
      </span>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    )
  })
}
