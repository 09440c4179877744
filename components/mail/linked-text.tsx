// A mail's text part as it is, with its addresses as links.
type Props = { text: string; lang: string }

type Part = { at: number; text: string; link: boolean }

/** The text cut at its addresses, each part with the place where it begins. */
function partsOf(text: string): Part[] {
  let at = 0
  return text.split(/(https?:\/\/[^\s>]+)/).map((part, index) => {
    const start = at
    at += part.length
    return { at: start, text: part, link: index % 2 === 1 }
  })
}

export function LinkedText({ text, lang }: Props) {
  return (
    <pre className="mail-text whitespace-pre-wrap break-words card" lang={lang}>
      {partsOf(text).map((part) =>
        part.link ? (
          <a key={part.at} href={part.text}>
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </pre>
  )
}
