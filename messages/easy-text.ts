// Words around plain-language texts (ETR). Such texts are Polish, so their pages are: in short sentences, without foreign words.
import { typesetTable } from './words'

export const easyTextWords = typesetTable(
  {
    link: 'Tekst łatwy do czytania',
    description: (title: string) => `Najważniejsze rzeczy z dokumentu „${title}”, napisane prosto i krótko.`,
    binding: 'To jest tekst łatwy do czytania. Pomaga zrozumieć dokument.',
    bindingFull: 'Ważny jest pełny tekst dokumentu.',
    full: 'Przeczytaj pełny tekst',
    fullOf: (number: number) => `Łatwy tekst opisuje wersję ${number} dokumentu.`,
    outdatedTitle: 'Ten tekst jest starszy niż dokument',
    outdated: (source: number, current: number, day: string) =>
      `Łatwy tekst opisuje wersję ${source} dokumentu. Od ${day} obowiązuje wersja ${current}. Coś mogło się zmienić.`,
    facts: (number: number, day: string) => `Łatwy tekst, wydanie ${number}, z ${day}`,
  },
  'pl',
)
