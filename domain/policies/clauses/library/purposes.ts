// Clauses: what the office's tasks are, on which bases it works, whether data must be given, automated decisions.
import type { Clause } from '../library'
import { acts, article, clause } from './clause'

const documents = ['privacy', 'rodo', 'other'] as const

export const purposeClauses: readonly Clause[] = [
  clause(
    'purposes',
    'tasks.labour-office',
    'Zadania urzędu pracy',
    `
- rejestracja osób bezrobotnych i poszukujących pracy oraz ustalanie ich uprawnień,
- pośrednictwo pracy, poradnictwo zawodowe, szkolenia i inne formy pomocy,
- współpraca z pracodawcami, w tym przyjmowanie ofert pracy,
- sprawy związane z powierzaniem pracy cudzoziemcom, w zakresie należącym do powiatu.`,
    { offices: ['labour_office'], documents, cites: [acts.labourMarket] },
  ),
  clause(
    'purposes',
    'tasks.city-hall',
    'Zadania gminy',
    `
- sprawy mieszkańców, które ustawy powierzają gminie, w tym prowadzenie rejestrów i wydawanie decyzji,
- podatki i opłaty lokalne,
- gospodarka komunalna, przestrzenna i ochrona środowiska,
- obsługa organów gminy, konsultacje oraz udostępnianie informacji publicznej.`,
    { offices: ['city_hall'], documents, cites: [acts.municipality] },
  ),
  clause(
    'purposes',
    'tasks.family-help',
    'Zadania centrum pomocy rodzinie',
    `
- wspieranie rodzin zastępczych, rodzinnych domów dziecka i osób opuszczających pieczę zastępczą,
- pomoc osobom i rodzinom w kryzysie, w tym poradnictwo specjalistyczne,
- świadczenia i usługi, których udzielanie ustawy powierzają powiatowi,
- współpraca z sądami, ośrodkami pomocy społecznej i innymi instytucjami w sprawach rodzin.`,
    { offices: ['family_help'], documents, cites: [acts.family, acts.assistance] },
  ),
  clause(
    'purposes',
    'tasks.other',
    'Zadania innego urzędu',
    '- załatwianie spraw, które przepisy powierzają urzędowi.',
    { offices: ['other'], documents },
  ),
  clause(
    'purposes',
    'basis.general',
    'Podstawy prawne działania urzędu',
    `
Podstawą prawną jest:

- obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO),
- zadanie realizowane w interesie publicznym lub sprawowanie władzy publicznej (art. 6 ust. 1 lit. e RODO),
- umowa, jeżeli ją Państwo z nami zawierają (art. 6 ust. 1 lit. b RODO),
- zgoda, gdy przepisy nie wymagają podania danych, a sami o coś Państwo proszą{{#if newsletter.enabled}}{{#if newsletter.consent}}, na przykład o wysyłanie newslettera{{/if}}{{/if}} (art. 6 ust. 1 lit. a RODO).

Główne przepisy określające zadania urzędu: {{office.acts}}. Dane szczególnych kategorii, takie jak informacje o zdrowiu, przetwarzamy tylko wtedy, gdy zezwala na to przepis i art. 9 ust. 2 RODO.`,
    { documents, cites: [article('6 ust. 1'), article('9 ust. 2')], mends: ['L08'] },
  ),
  clause(
    'purposes',
    'voluntary.general',
    'Czy trzeba podać dane (ogólnie)',
    'Gdy wymaga tego przepis, podanie danych jest obowiązkowe, a ich brak może uniemożliwić załatwienie sprawy. W pozostałych sytuacjach jest dobrowolne.',
    { documents, cites: [article('13 ust. 2 lit. e')], mends: ['L08'] },
  ),
  clause(
    'purposes',
    'voluntary.portal',
    'Czy trzeba podać dane (portal)',
    'Wpis w dzienniku serwera powstaje samoczynnie i bez niego strony nie da się bezpiecznie udostępnić. Napisanie do nas jest dobrowolne, lecz bez danych kontaktowych nie będziemy mogli odpowiedzieć.',
    { documents: ['privacy', 'other'], cites: [article('13 ust. 2 lit. e')] },
  ),
  clause(
    'purposes',
    'decisions.none',
    'Decyzje zautomatyzowane',
    {
      pl: 'Portal nie podejmuje decyzji w sposób zautomatyzowany i nikogo nie profiluje.',
      en: 'The portal makes no automated decisions and profiles nobody.',
      uk: 'Портал не приймає автоматизованих рішень і нікого не профілює.',
    },
    { cites: [article('13 ust. 2 lit. f'), article('22')], mends: ['L08'] },
  ),
]
