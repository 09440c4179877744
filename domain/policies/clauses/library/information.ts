// Clauses for information of particular matters of the office: purposes with the acts they rest on, recipients, terms. What only the
// office can know stands as a place to be filled (`{{?…}}`); the software does not check it and says so.
import type { Clause } from '../library'
import { acts, article, clause } from './clause'

type Matter = {
  id: string
  title: string
  offices?: Clause['offices']
  purpose: string
  recipients: string
  retention: string
  voluntary: string
  cites: readonly string[]
}

const county = ['labour_office', 'family_help'] as const

/** Matters of an office; each gives four clauses and one ready document (skeletons.ts). */
export const matters: readonly Matter[] = [
  {
    id: 'recruitment',
    title: 'Rekrutacja do pracy w urzędzie',
    purpose:
      'Dane przetwarzamy, aby przeprowadzić nabór na stanowisko: {{?stanowisko lub numer naboru}}. Podstawą jest obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO): art. 22¹ ustawy z dnia 26 czerwca 1974 r. – Kodeks pracy oraz ustawa z dnia 21 listopada 2008 r. o pracownikach samorządowych. Dane, których te przepisy nie wymagają, a które kandydat podaje z własnej woli, przetwarzamy na podstawie zgody (art. 6 ust. 1 lit. a RODO).',
    recipients:
      'Imię, nazwisko i miejsce zamieszkania osoby wybranej w naborze podajemy do publicznej wiadomości w Biuletynie Informacji Publicznej. Dane mogą też poznać: {{?inni odbiorcy danych kandydatów}}.',
    retention:
      'Dokumenty osób, których nie zatrudniono, przechowujemy przez: {{?okres przechowywania dokumentów kandydatów}}. Dokumenty osoby zatrudnionej dołączamy do jej akt osobowych.',
    voluntary:
      'Podanie danych wymaganych przepisami jest konieczne, aby wziąć udział w naborze. Podanie pozostałych jest dobrowolne.',
    cites: [acts.labourCode, acts.localStaff, article('6 ust. 1 lit. a i c')],
  },
  {
    id: 'monitoring-city',
    title: 'Monitoring wizyjny (gmina)',
    offices: ['city_hall'],
    purpose:
      'Kamery obejmują: {{?miejsca objęte monitoringiem}}. Nagrania służą zapewnieniu porządku publicznego i bezpieczeństwa osób oraz ochronie mienia. Podstawą jest zadanie realizowane w interesie publicznym (art. 6 ust. 1 lit. e RODO) w związku z art. 9a ustawy z dnia 8 marca 1990 r. o samorządzie gminnym. Dźwięku nie nagrywamy.',
    recipients:
      'Nagranie udostępniamy wyłącznie organom, które mają do tego prawo na podstawie przepisów, na przykład policji, prokuraturze i sądom. Urządzenia obsługuje: {{?kto obsługuje monitoring}}.',
    retention:
      'Nagranie przechowujemy przez: {{?okres przechowywania nagrań, najwyżej 3 miesiące}}. Nagranie, które jest dowodem w postępowaniu, przechowujemy do jego prawomocnego zakończenia.',
    voluntary: 'Wejście w zasięg kamery oznacza nagranie wizerunku. Miejsca te są oznaczone.',
    cites: [acts.municipality, article('6 ust. 1 lit. e')],
  },
  {
    id: 'monitoring-county',
    title: 'Monitoring wizyjny (jednostka powiatu)',
    offices: county,
    purpose:
      'Kamery obejmują: {{?miejsca objęte monitoringiem}}. Nagrania służą zapewnieniu porządku publicznego i bezpieczeństwa osób oraz ochronie mienia. Podstawą jest zadanie realizowane w interesie publicznym (art. 6 ust. 1 lit. e RODO) w związku z art. 4b ustawy z dnia 5 czerwca 1998 r. o samorządzie powiatowym. Dźwięku nie nagrywamy.',
    recipients:
      'Nagranie udostępniamy wyłącznie organom, które mają do tego prawo na podstawie przepisów, na przykład policji, prokuraturze i sądom. Urządzenia obsługuje: {{?kto obsługuje monitoring}}.',
    retention:
      'Nagranie przechowujemy przez: {{?okres przechowywania nagrań, najwyżej 3 miesiące}}. Nagranie, które jest dowodem w postępowaniu, przechowujemy do jego prawomocnego zakończenia.',
    voluntary: 'Wejście w zasięg kamery oznacza nagranie wizerunku. Miejsca te są oznaczone.',
    cites: [acts.county, article('6 ust. 1 lit. e')],
  },
  {
    id: 'registration',
    title: 'Rejestracja osób bezrobotnych i poszukujących pracy',
    offices: ['labour_office'],
    purpose:
      'Dane przetwarzamy, aby zarejestrować osobę bezrobotną lub poszukującą pracy, ustalić jej uprawnienia i pomóc jej w znalezieniu pracy. Podstawą jest obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO) oraz zadanie realizowane w interesie publicznym (art. 6 ust. 1 lit. e RODO): ustawa z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia (Dz. U. z 2025 r. poz. 620). Dane o zdrowiu, na przykład o niepełnosprawności, przetwarzamy na podstawie art. 9 ust. 2 lit. b RODO.',
    recipients:
      'Dane przekazujemy organom i instytucjom wskazanym w przepisach, na przykład Zakładowi Ubezpieczeń Społecznych, organom podatkowym, bankowi wypłacającemu świadczenia oraz pracodawcom, do których kierujemy. Inni odbiorcy: {{?inni odbiorcy danych osób zarejestrowanych}}.',
    retention: 'Dane przechowujemy przez: {{?okres przechowywania akt osób zarejestrowanych}}.',
    voluntary:
      'Rejestracja jest dobrowolna, lecz wymaga podania danych wskazanych w ustawie. Bez nich urząd nie może zarejestrować osoby ani przyznać świadczeń.',
    cites: [acts.labourMarket, article('6 ust. 1 lit. c i e'), article('9 ust. 2 lit. b')],
  },
  {
    id: 'employers',
    title: 'Pracodawcy i osoby starające się o wsparcie z urzędu pracy',
    offices: ['labour_office'],
    purpose:
      'Dane przetwarzamy, aby przyjąć ofertę pracy, rozpatrzyć wniosek o wsparcie i rozliczyć zawartą umowę. Podstawą jest obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO), którym jest ustawa z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia (Dz. U. z 2025 r. poz. 620), a po zawarciu umowy także jej wykonanie (art. 6 ust. 1 lit. b RODO).',
    recipients:
      'Dane przekazujemy organom i instytucjom wskazanym w przepisach. Inni odbiorcy: {{?inni odbiorcy danych wnioskodawców}}.',
    retention: 'Dane przechowujemy przez: {{?okres przechowywania dokumentów wsparcia}}.',
    voluntary: 'Podanie danych jest konieczne, aby rozpatrzyć wniosek lub zawrzeć umowę.',
    cites: [acts.labourMarket, article('6 ust. 1 lit. b i c')],
  },
  {
    id: 'family-help',
    title: 'Pomoc rodzinie i piecza zastępcza',
    offices: ['family_help'],
    purpose:
      'Dane przetwarzamy, aby prowadzić sprawę dotyczącą pomocy rodzinie, pieczy zastępczej albo usamodzielnienia. Podstawą jest obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO) oraz zadanie realizowane w interesie publicznym (art. 6 ust. 1 lit. e RODO): ustawa z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej oraz ustawa z dnia 12 marca 2004 r. o pomocy społecznej. Dane o zdrowiu i o sytuacji rodziny, które są danymi szczególnych kategorii, przetwarzamy na podstawie art. 9 ust. 2 lit. b RODO.',
    recipients:
      'Dane przekazujemy organom i instytucjom wskazanym w przepisach, na przykład sądom, ośrodkom pomocy społecznej i jednostkom, które udzielają przyznanej pomocy. Inni odbiorcy: {{?inni odbiorcy danych w sprawach rodzin}}.',
    retention: 'Dane przechowujemy przez: {{?okres przechowywania akt spraw rodzin}}.',
    voluntary: 'Podanie danych wymaganych przepisami jest konieczne, aby udzielić pomocy.',
    cites: [acts.family, acts.assistance, article('6 ust. 1 lit. c i e'), article('9 ust. 2 lit. b')],
  },
  {
    id: 'civil-status',
    title: 'Akta stanu cywilnego i ewidencja ludności',
    offices: ['city_hall'],
    purpose:
      'Dane przetwarzamy, aby prowadzić rejestr stanu cywilnego, rejestr mieszkańców i ewidencję ludności oraz wydawać odpisy i zaświadczenia. Podstawą jest obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO): ustawa z dnia 28 listopada 2014 r. – Prawo o aktach stanu cywilnego oraz ustawa z dnia 24 września 2010 r. o ewidencji ludności.',
    recipients:
      'Rejestr stanu cywilnego i rejestr PESEL prowadzą właściwi ministrowie. Dane udostępniamy podmiotom, które wskazują te ustawy. Inni odbiorcy: {{?inni odbiorcy danych z rejestrów}}.',
    retention: 'Dane przechowujemy przez: {{?okres przechowywania akt stanu cywilnego i ewidencji}}.',
    voluntary: 'Podanie danych jest obowiązkowe w zakresie wskazanym w ustawach.',
    cites: [acts.civilStatus, acts.population, article('6 ust. 1 lit. c')],
  },
  {
    id: 'local-taxes',
    title: 'Podatki i opłaty lokalne',
    offices: ['city_hall'],
    purpose:
      'Dane przetwarzamy, aby ustalić i pobrać podatek lub opłatę. Podstawą jest obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO), w tym ustawa z dnia 29 sierpnia 1997 r. – Ordynacja podatkowa.',
    recipients:
      'Dane są objęte tajemnicą skarbową. Otrzymują je wyłącznie organy wskazane w przepisach. Inni odbiorcy: {{?inni odbiorcy danych podatkowych}}.',
    retention: 'Dane przechowujemy przez: {{?okres przechowywania akt podatkowych}}.',
    voluntary: 'Podanie danych jest obowiązkowe w zakresie wskazanym w ustawach podatkowych.',
    cites: [acts.tax, article('6 ust. 1 lit. c')],
  },
  {
    id: 'contracts',
    title: 'Umowy i zamówienia publiczne',
    purpose:
      'Dane przetwarzamy, aby zawrzeć i wykonać umowę (art. 6 ust. 1 lit. b RODO) oraz wypełnić obowiązki wynikające z przepisów o zamówieniach publicznych i o rachunkowości (art. 6 ust. 1 lit. c RODO): ustawy z dnia 11 września 2019 r. – Prawo zamówień publicznych i ustawy z dnia 29 września 1994 r. o rachunkowości. Dane osób, które reprezentują drugą stronę lub się z nami kontaktują, otrzymujemy od niej.',
    recipients:
      'Umowy udostępniamy w zakresie wymaganym przepisami o dostępie do informacji publicznej. Inni odbiorcy: {{?inni odbiorcy danych kontrahentów}}.',
    retention: 'Dane przechowujemy przez: {{?okres przechowywania umów}}.',
    voluntary: 'Podanie danych jest konieczne, aby zawrzeć umowę.',
    cites: [acts.procurement, acts.accounting, article('6 ust. 1 lit. b i c'), article('14')],
  },
  {
    id: 'correspondence',
    title: 'Korespondencja, e-Doręczenia, skargi i wnioski',
    purpose:
      'Dane przetwarzamy, aby zarejestrować pismo, załatwić sprawę i odpowiedzieć. Podstawą jest obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO), w tym ustawa z dnia 14 czerwca 1960 r. – Kodeks postępowania administracyjnego oraz ustawa z dnia 18 listopada 2020 r. o doręczeniach elektronicznych.',
    recipients:
      'Pisma doręczają operatorzy pocztowi i operatorzy doręczeń elektronicznych. System obiegu dokumentów utrzymuje: {{?kto utrzymuje system obiegu dokumentów}}.',
    retention: 'Pisma przechowujemy przez: {{?okres przechowywania korespondencji}}.',
    voluntary: 'Podanie danych jest dobrowolne, lecz bez adresu nie można odpowiedzieć.',
    cites: [acts.procedure, acts.delivery, article('6 ust. 1 lit. c')],
  },
  {
    id: 'public-information',
    title: 'Wnioski o informację publiczną',
    purpose:
      'Dane przetwarzamy, aby rozpatrzyć wniosek o udostępnienie informacji publicznej. Podstawą jest obowiązek wynikający z przepisu (art. 6 ust. 1 lit. c RODO): ustawa z dnia 6 września 2001 r. o dostępie do informacji publicznej.',
    recipients: 'Danych wnioskodawcy nie publikujemy. Inni odbiorcy: {{?inni odbiorcy danych wnioskodawców}}.',
    retention: 'Dane przechowujemy przez: {{?okres przechowywania wniosków o informację}}.',
    voluntary: 'Podanie danych jest dobrowolne; bez adresu nie można wysłać odpowiedzi.',
    cites: [acts.publicInformation, article('6 ust. 1 lit. c')],
  },
  {
    id: 'events',
    title: 'Wydarzenia, konkursy i zdjęcia',
    purpose:
      'Dane przetwarzamy, aby zorganizować wydarzenie: {{?nazwa wydarzenia}}. Zgłoszenie i publikacja wizerunku opierają się na zgodzie (art. 6 ust. 1 lit. a RODO oraz art. 81 ustawy z dnia 4 lutego 1994 r. o prawie autorskim i prawach pokrewnych). Zezwolenia nie wymaga rozpowszechnianie wizerunku osoby, która jest tylko szczegółem całości, takiej jak zgromadzenie lub impreza publiczna.',
    recipients: 'Zdjęcia publikujemy: {{?miejsca publikacji zdjęć}}. Współorganizatorzy: {{?współorganizatorzy}}.',
    retention:
      'Dane zgłoszeniowe przechowujemy przez: {{?okres przechowywania zgłoszeń}}, a zdjęcia do wycofania zgody.',
    voluntary: 'Podanie danych i zgoda na publikację wizerunku są dobrowolne.',
    cites: [acts.copyright, article('6 ust. 1 lit. a')],
  },
]

const parts = {
  purpose: 'cel i podstawa',
  recipients: 'odbiorcy',
  retention: 'okres',
  voluntary: 'dobrowolność',
} as const

export const informationClauses: readonly Clause[] = matters.flatMap((matter) =>
  (Object.keys(parts) as (keyof typeof parts)[]).map((part) =>
    clause('information', `${matter.id}.${part}`, `${matter.title}: ${parts[part]}`, matter[part], {
      offices: matter.offices ?? 'all',
      documents: ['rodo', 'other'],
      cites: matter.cites,
      outside: true,
      mends: part === 'retention' ? ['L06', 'L08'] : ['L08'],
    }),
  ),
)
