// Acts, authority and bases that the clauses cite, as data: one place to change when the law changes. State of November 2026.
// Polish titles are official titles; translations are ours. Only what the research marks as seen in a source stands here as a number.
import type { Locale } from '@/domain/offices/schema'
import type { OfficeKind } from '@/lib/db/generated/enums'

/** Acts that set the office's tasks: accusative-neutral list of titles after „przepisy:”; empty = the office must name them itself. */
export const taskActs: Record<OfficeKind, Record<Locale, string>> = {
  labour_office: {
    pl: 'ustawa z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia (Dz. U. z 2025 r. poz. 620)',
    en: 'the Polish Act of 20 March 2025 on the labour market and employment services (Journal of Laws of 2025, item 620)',
    uk: 'Закон Польщі від 20 березня 2025 р. про ринок праці та служби зайнятості ([Dz. U.]{lang=pl} 2025, поз. 620)',
  },
  city_hall: {
    pl: 'ustawa z dnia 8 marca 1990 r. o samorządzie gminnym',
    en: 'the Polish Act of 8 March 1990 on municipal self-government',
    uk: 'Закон Польщі від 8 березня 1990 р. про самоврядування гмін',
  },
  family_help: {
    pl: 'ustawa z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej oraz ustawa z dnia 12 marca 2004 r. o pomocy społecznej',
    en: 'the Polish Act of 9 June 2011 on family support and the system of foster care, and the Polish Act of 12 March 2004 on social assistance',
    uk: 'Закон Польщі від 9 червня 2011 р. про підтримку сім’ї та систему опіки, а також Закон Польщі від 12 березня 2004 р. про соціальну допомогу',
  },
  other: { pl: '', en: '', uk: '' },
}

/** The supervisory authority of art. 77 RODO. Polish text in the genitive after „do”, with the postal address. */
export const authority: Record<Locale, string> = {
  pl: 'Prezesa Urzędu Ochrony Danych Osobowych, ul. Stanisława Moniuszki 1A, 00-014 Warszawa',
  en: 'the President of the Personal Data Protection Office ([Prezes Urzędu Ochrony Danych Osobowych]{lang=pl}), [ul. Stanisława Moniuszki 1A, 00-014 Warszawa]{lang=pl}, Poland',
  uk: 'Голови Управління із захисту персональних даних ([Prezes Urzędu Ochrony Danych Osobowych]{lang=pl}), [ul. Stanisława Moniuszki 1A, 00-014 Warszawa]{lang=pl}, Польща',
}

/** Legal basis of the newsletter (settings `newsletter.basis`), a phrase that stands after „Podstawa prawna:”. */
export const newsletterBasis: Record<'consent' | 'public_task', Record<Locale, string>> = {
  consent: {
    pl: 'zgoda osoby, której dane dotyczą (art. 6 ust. 1 lit. a RODO)',
    en: 'consent of the person concerned (Article 6(1)(a) GDPR)',
    uk: 'згода особи, якої стосуються дані (ст. 6 ч. 1 літ. a GDPR)',
  },
  public_task: {
    pl: 'wykonywanie zadania realizowanego w interesie publicznym (art. 6 ust. 1 lit. e RODO)',
    en: 'performance of a task carried out in the public interest (Article 6(1)(e) GDPR)',
    uk: 'виконання завдання в суспільних інтересах (ст. 6 ч. 1 літ. e GDPR)',
  },
}
