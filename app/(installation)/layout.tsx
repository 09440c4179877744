// The document around pages that belong to no office's address: the list of offices and the pages behind mailed links.
// Asks no database: the error page must stand while there is none. Plain HTML without script.
import '@/app/styles/public.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { FontPreload } from '@/app/styles/font-preload'
import { readerView, viewClass } from '@/lib/view'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export const metadata: Metadata = {
  title: { template: '%s | Okienko', default: 'Okienko' },
  icons: {
    icon: [
      { url: '/favicon.svg', type: 'image/svg+xml' },
      { url: '/favicon.ico', sizes: '32x32' },
    ],
  },
  formatDetection: { telephone: false, email: false, address: false },
}

export default async function InstallationLayout({ children }: { children: ReactNode }) {
  const { view } = readerView(await headers())
  return (
    <html lang="pl" className={viewClass(view) || undefined}>
      <head>
        <FontPreload locale="pl" />
      </head>
      <body>{children}</body>
    </html>
  )
}
