// A whole declaration for tests: every part that the conditions know, also those that are rarely needed.
import { factsOf, fillClauses } from '@/domain/policies/clauses'
import { accessibilityText } from '@/domain/policies/clauses/texts/accessibility'
import { declarationHtml } from '@/domain/policies/declaration/declaration-findings'
import type { DeclarationData } from '@/domain/policies/schema/declaration'
import { exampleSettings } from './maker-settings'

const gap = { address: '', description: '', effect: '', alternative: '', owner: '', due: '' }
const building = {
  name: '',
  address: '',
  entrance: '',
  inside: '',
  parking: '',
  toilets: '',
  assistanceDog: '',
  other: '',
}

export const sampleDeclaration: Partial<DeclarationData> = {
  publishedOn: '2020-02-05',
  updatedOn: '2024-06-01',
  preparedOn: '2020-09-23',
  reviewedOn: '2026-03-30',
  status: 'partial',
  gaps: [
    {
      group: 'annex',
      element: 'Mapa dojazdu',
      address: 'https://testowo.example/kontakt',
      description: 'mapa nie ma opisu słownego',
      effect: 'osoba niewidoma nie dowie się z niej, jak dojechać',
      alternative: 'opis dojazdu podaje sekretariat',
      owner: 'Referat Organizacyjny',
      due: '2027-06-30',
    },
    { ...gap, group: 'outside', element: 'Nagrania sesji sprzed 23 września 2020 r.' },
    { ...gap, group: 'cost', element: 'Plan zagospodarowania', description: 'skan dużego formatu' },
  ],
  costAssessment: 'Przygotowanie opisu planu kosztowałoby więcej niż roczny budżet strony.',
  apps: [
    { name: 'Testowo', url: 'https://sklep.example/testowo', declarationUrl: 'https://testowo.example/aplikacja' },
  ],
  buildings: [
    { ...building, entrance: 'bez schodów', assistanceDog: 'wstęp wolny' },
    { ...building, name: 'Filia', address: 'ul. Boczna 2, 00-001 Testowo', inside: 'winda' },
  ],
  architectureUrl: 'https://testowo.example/budynki',
  interpreter: 'online',
  interpreterUrl: 'https://migam.example/testowo',
}

/** The page that these facts make; access keys included. */
export function samplePage(over: Partial<DeclarationData> = {}): string {
  const settings = exampleSettings({ accessKeys: [{ key: '1', target: 'content' }] })
  const facts = factsOf({ slug: 'x', kind: 'city_hall', settings, declaration: { ...sampleDeclaration, ...over } })
  return declarationHtml(accessibilityText.title, fillClauses(accessibilityText.source, facts).body)
}
