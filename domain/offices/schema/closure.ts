// What is said of an office that is switched off: for a time (paused, 503) or for good (closed, 410). Browser-safe.
import { z } from 'zod'
import { isDay } from '@/lib/day'

const text = (max: number) => z.string().trim().max(max, `Najwyżej ${max} znaków.`)

/** As it lies in `offices.closure`. */
export type Closure = {
  /** what the page says, plain paragraphs in Polish; published as it stands */
  notice: string
  /** moment of the switch, ISO */
  since: string
  /** paused: the day on which the office is expected back, `YYYY-MM-DD`, or empty */
  until: string
  /** closed: who took the tasks over; empty when nobody did */
  successor: string
  /** its https address, or empty */
  successorUrl: string
}

export const offKinds = { paused: 'przerwa na pewien czas', closed: 'koniec działalności' } as const
export type OffKind = keyof typeof offKinds

export const switchOff = z
  .object({
    kind: z.enum(['paused', 'closed'], 'Wybierz, na jak długo urząd znika.'),
    notice: text(2000).min(10, 'Napisz mieszkańcom, dlaczego strony urzędu są niedostępne (co najmniej 10 znaków).'),
    until: z
      .string()
      .trim()
      .refine((day) => day === '' || isDay(day), 'Podaj dzień z kalendarza albo zostaw pole puste.'),
    successor: text(200),
    successorUrl: z.union([
      z.literal(''),
      z.url({ protocol: /^https$/, error: 'Podaj pełny adres zaczynający się od https://.' }),
    ]),
  })
  .transform(({ until, successor, successorUrl, ...rest }) => ({
    ...rest,
    until: rest.kind === 'paused' ? until : '',
    successor: rest.kind === 'closed' ? successor : '',
    successorUrl: rest.kind === 'closed' ? successorUrl : '',
  }))
export type SwitchOff = z.output<typeof switchOff>

/** Status of every page of an office that is off, for programs that ask: come back later, or forget the address. */
export const offStatus = { paused: 503, closed: 410 } as const satisfies Record<OffKind, number>
