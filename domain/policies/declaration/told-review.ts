// Which day a published declaration tells as that of its last review: the law asks what the public can read, not what a form holds.
import { dayInWords } from './check-dates'

const labels = ['Data ostatniego przeglądu deklaracji', 'Data sporządzenia deklaracji']

/** Day (`YYYY-MM-DD`) of the review, else of the preparation, else the one on which this text was published. */
export function toldReview(body: string, publishedOn: string): string {
  for (const label of labels) {
    const words = new RegExp(`${label}:?\\s*([^\\n]{6,40})`).exec(body)?.[1]
    const day = words && dayInWords(words)
    if (day) return day
  }
  return publishedOn
}
