// The HTML document of a page outside an office's addresses, in the language of its reader. Plain HTML without script.
import { headers } from 'next/headers'
import { FontPreload } from '@/app/styles/font-preload'
import { InstallationPage, type InstallationPageProps } from '@/components/layout/installation-page'
import { readerView, viewClass } from '@/lib/view'

export async function InstallationDocument(props: Omit<InstallationPageProps, 'reader'>) {
  const reader = readerView(await headers())
  return (
    <html lang={props.locale} className={viewClass(reader.view) || undefined}>
      <head>
        <FontPreload locale={props.locale} />
      </head>
      <body>
        <InstallationPage {...props} reader={reader} />
      </body>
    </html>
  )
}
