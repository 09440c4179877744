// What all pages have in common that belong to no office's address: the list of offices and the pages behind mailed links.
// Asks no database: the error page must stand while there is none. The document itself is drawn by each page, which alone knows
// its language (installation-document.tsx).
import '@/app/styles/public.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export const metadata: Metadata = {
  title: { template: '%s – Okienko', default: 'Okienko' },
  icons: {
    icon: [
      { url: '/favicon.svg', type: 'image/svg+xml' },
      { url: '/favicon.ico', sizes: '32x32' },
    ],
  },
  formatDetection: { telephone: false, email: false, address: false },
}

export default function InstallationLayout({ children }: { children: ReactNode }) {
  return children
}
