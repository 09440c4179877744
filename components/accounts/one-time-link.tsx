'use client'
// A form that issues a one-time link; in example mode the link comes back and is shown here, once. Elsewhere only the mail has it.
import type { ComponentProps } from 'react'
import { ActionForm } from '@/components/forms/action-form'

function ShownLink({ detail }: { detail: unknown }) {
  const { link, personId } = detail as { link: string | null; personId: string }
  return (
    <div className="mb-6">
      {link ? (
        <>
          <p className="muted">
            Tryb przykładowy: poczta nie wychodzi na zewnątrz, więc link jest też tutaj, tylko teraz.
          </p>
          <p className="break-all">
            <a href={link}>{link}</a>
          </p>
        </>
      ) : null}
      <p className="mt-2">
        <a href={`/panel/konta/${personId}`}>Przejdź do konta tej osoby</a>
      </p>
    </div>
  )
}

export function LinkForm(props: Omit<ComponentProps<typeof ActionForm>, 'detail'>) {
  return <ActionForm {...props} detail={(detail) => <ShownLink detail={detail} />} />
}
