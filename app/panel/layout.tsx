// Root layout of the panel: one frame around every staff page. Shows a menu; permits nothing (each page asks for its actor itself).
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { PanelFrame } from '@/components/layout/panel-frame'
import { ownAccount } from '@/domain/accounts/own-account'
import { requireActor } from '@/domain/accounts/session'
import { officesFor } from '@/domain/offices/queries'
import { signOut } from './actions'
import { navigationOf } from './navigation'
import '@/app/styles/panel.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: { default: 'Panel – Okienko', template: '%s – Okienko' },
  robots: { index: false, follow: false },
}

export default async function PanelLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const [{ name, noticeDue }, offices] = await Promise.all([ownAccount(actor), officesFor(actor)])
  if (noticeDue) redirect('/logowanie/informacja')
  const navigation = { ...navigationOf(actor, offices), administrator: actor.administrator }
  return (
    <html lang="pl">
      <body>
        <PanelFrame name={name} signOut={signOut} navigation={navigation}>
          {children}
        </PanelFrame>
      </body>
    </html>
  )
}
