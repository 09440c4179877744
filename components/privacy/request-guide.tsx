// What to write in a request, when the answer comes (art. 12(3)–(5) GDPR) and which rights there are.
import { DataTable } from '@/components/ui/data-table'
import type { Words } from '@/messages/words'

export function RequestGuide({ words: { request } }: { words: Words }) {
  return (
    <>
      <section className="prose">
        <h2>{request.write}</h2>
        <ul>
          {request.writeItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p>{request.writeNote}</p>
      </section>
      <section className="prose">
        <h2>{request.term}</h2>
        <ul>
          {request.termItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p className="small muted">{request.termBasis}</p>
      </section>
      <section className="max-w-4xl">
        <h2>{request.rights}</h2>
        <DataTable
          caption={request.rights}
          captionHidden
          columns={[
            { key: 'right', head: request.right, names: true, cell: ([right]) => right },
            { key: 'meaning', head: request.meaning, cell: ([, meaning]) => meaning },
          ]}
          rows={request.rightRows}
          rowKey={([right]) => right}
        />
        <p className="mt-4">{request.rightsNote}</p>
      </section>
    </>
  )
}
