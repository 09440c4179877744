// What the preview of an issue takes from its address and its form. Browser-safe; anything strange means the first choice.
import { z } from 'zod'
import { locales } from '@/domain/offices/schema'

export const previewKinds = ['szeroki', 'telefon', 'ciemny', 'bez-obrazkow', 'tekst', 'strona'] as const
export type PreviewKind = (typeof previewKinds)[number]

export const previewKindNames: Record<PreviewKind, string> = {
  szeroki: 'Na komputerze',
  telefon: 'Na telefonie',
  ciemny: 'Tryb ciemny',
  'bez-obrazkow': 'Bez obrazków',
  tekst: 'Sam tekst',
  strona: 'Strona WWW',
}

/** `?widok=telefon&ramka=uk`; `link=proba` led here from a test mail. */
export const previewQuery = z.object({
  widok: z.enum(previewKinds).catch('szeroki'),
  ramka: z.enum(locales).catch('pl'),
  link: z.literal('proba').optional().catch(undefined),
})

/** Address of the frame's document: `?ramka=uk&tryb=ciemny`. */
export const frameQuery = z.object({
  ramka: z.enum(locales).catch('pl'),
  tryb: z.enum(['jasny', 'ciemny']).catch('jasny'),
})

export const testIssueInput = z.object({
  issueId: z.uuid('Nie znaleziono wydania.'),
  locale: z.enum(locales, 'Wybierz język stopki.').default('pl'),
})
export type TestIssueInput = z.output<typeof testIssueInput>
