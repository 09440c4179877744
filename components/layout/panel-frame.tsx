// The frame of every panel page: skip link, bar with the account and sign-out, menu, main content. Pages bring their own h1.
import type { ReactNode } from 'react'
import { PanelNav } from './panel-nav'

type Props = {
  name: string
  signOut: () => Promise<void>
  navigation: React.ComponentProps<typeof PanelNav>
  children: ReactNode
}

export function PanelFrame({ name, signOut, navigation, children }: Props) {
  return (
    <div className="panel">
      <a className="skip-link" href="#tresc">
        Przejdź do treści
      </a>
      <header className="panel-bar">
        <a className="panel-brand" href="/panel">
          Okienko
        </a>
        <div className="panel-account">
          <a href="/panel/konto">
            <span className="sr-only">Moje konto: </span>
            {name}
          </a>
          <form action={signOut}>
            <button type="submit" className="panel-out">
              Wyloguj
            </button>
          </form>
        </div>
      </header>
      <div className="panel-body">
        <PanelNav {...navigation} />
        <main id="tresc" tabIndex={-1} className="panel-main">
          {children}
        </main>
      </div>
    </div>
  )
}
