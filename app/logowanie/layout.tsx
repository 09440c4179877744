// Root layout of signing in: one column, nothing else. These pages work without script.
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/app/styles/panel.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: { default: 'Logowanie – Okienko', template: '%s – Okienko' },
  robots: { index: false, follow: false },
}

export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="pl">
      <body>
        <div className="panel gate">
          <a className="skip-link" href="#tresc">
            Przejdź do treści
          </a>
          <header className="gate-brand">
            <a href="/">Okienko</a> – panel pracownika
          </header>
          <main id="tresc" tabIndex={-1} className="gate-card">
            {children}
          </main>
        </div>
      </body>
    </html>
  )
}
