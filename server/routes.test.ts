// Which internal addresses Next has something at, as its own router would decide.
import { expect, test } from 'vitest'
import { routesOf } from './routes'

const { kindOf } = routesOf({
  '/(installation)/page': '/',
  '/(public)/[office]/[locale]/page': '/[office]/[locale]',
  '/(public)/[office]/[locale]/[sheet]/route': '/[office]/[locale]/[sheet]',
  '/(public)/[office]/[locale]/polityki/page': '/[office]/[locale]/polityki',
  '/(public)/[office]/[locale]/polityki/[policy]/page': '/[office]/[locale]/polityki/[policy]',
  '/(public)/[office]/[locale]/polityki/[policy]/wersje/[n]/tekst/route':
    '/[office]/[locale]/polityki/[policy]/wersje/[n]/tekst',
  '/(public)/[office]/[locale]/pliki/[...path]/route': '/[office]/[locale]/pliki/[...path]',
  '/docs/[[...path]]/page': '/docs/[[...path]]',
  '/panel/page': '/panel',
})

test.each([
  ['/', 'page'],
  ['/um/pl', 'page'],
  ['/um', 'none'],
  ['/um/pl/polityki', 'page'],
  ['/um/pl/polityki?druk=1', 'page'],
  ['/um/pl/barwy-1.css', 'handler'],
  ['/um/pl/polityki/rodo', 'page'],
  ['/um/pl/polityki/rodo/wersje', 'none'],
  ['/um/pl/polityki/rodo/wersje/2/tekst', 'handler'],
  ['/um/pl/pliki', 'handler'], // the single word below an office
  ['/um/pl/pliki/a/b.pdf', 'handler'],
  ['/docs', 'page'],
  ['/docs/a/b', 'page'],
  ['/panel', 'page'],
  ['/panel/x/y/z', 'none'],
])('%s is %s', (path, kind) => expect(kindOf(path)).toBe(kind))
