// What went wrong, in a sentence a person can use. One text per status, the nearest class of errors for any other.
import type { Words } from '@/messages/words'

const known = (words: Words, status: number) => (words.problem.titles[status] ? status : status >= 500 ? 500 : 400)

export function problemTitle(words: Words, status: number): string {
  return words.problem.titles[known(words, status)] ?? ''
}

export function ProblemText({ words, status }: { words: Words; status: number }) {
  return (
    <>
      <h1>{problemTitle(words, status)}</h1>
      <p className="lead">{words.problem.texts[known(words, status)]}</p>
      <p className="small muted">{words.problem.code(status)}</p>
    </>
  )
}
