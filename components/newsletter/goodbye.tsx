// What was erased and what remains, said once, right after leaving.
import type { NewsletterWords } from '@/messages/newsletter'

export function Goodbye({ words, months }: { words: NewsletterWords; months: number }) {
  const { leave } = words
  return (
    <>
      <h2>{leave.erasedHeading}</h2>
      <ul className="list-disc pl-5">
        {leave.erased.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{leave.keptHeading}</h2>
      <p>{leave.kept(months)}</p>
      <p>{leave.keptNothing}</p>
      <p>
        {leave.keptNumbers} {leave.onTheWay}
      </p>
      <p>{leave.again}</p>
    </>
  )
}
