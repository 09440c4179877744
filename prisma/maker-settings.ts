// Settings of the offices that tests invent; every fact is filled, nothing belongs to a real office.
import { type OfficeSettings, plainIssues } from '@/domain/offices/schema'

/** Settings of an invented office with every fact filled, so that tests may take facts away. */
export function exampleSettings(over: Partial<OfficeSettings> = {}): OfficeSettings {
  return {
    names: {
      nominative: 'Urząd Gminy Testowo',
      genitive: 'Urzędu Gminy Testowo',
      dative: 'Urzędowi Gminy Testowo',
      accusative: 'Urząd Gminy Testowo',
      instrumental: 'Urzędem Gminy Testowo',
      locative: 'Urzędzie Gminy Testowo',
      short: 'UG Testowo',
      english: 'Testowo Commune Office',
      ukrainian: 'Управління гміни Тестово',
    },
    controllerName: 'Wójt Gminy Testowo',
    address: { street: 'ul. Przykładowa 1', postcode: '00-001', city: 'Testowo' },
    contact: {
      email: 'urzad@testowo.example',
      phone: '22 000 00 00',
      hours: 'poniedziałek–piątek 7.30–15.30',
      electronicDelivery: 'AE:PL-00000-00000-AAAAA-00',
      epuap: '/testowo/skrytka',
      bip: 'https://bip.testowo.example',
      website: 'https://testowo.example',
      security: '',
      departments: [],
    },
    dpo: {
      name: '',
      email: 'iod@testowo.example',
      phone: '22 000 00 01',
      extension: '12',
      deputyName: '',
      deputyEmail: '',
    },
    appearance: { primary: '#1d4e89', logoFileId: '', logoAlt: '' },
    accessKeys: [],
    newsletter: { enabled: true, basis: 'consent', proofMonths: 24, ...plainIssues },
    log: { retentionDays: 90 },
    accountability: { months: 24 },
    hosting: { supplier: '' },
    authorship: { unit: 'Referat Organizacyjny', showNames: false, fourEyes: false },
    accessibility: {
      status: 'partial',
      architecture: 'Wejście główne ma pochylnię.',
      communication: 'Dostępny jest tłumacz języka migowego online.',
      contactUnit: 'Referat Organizacyjny',
      contactEmail: 'dostepnosc@testowo.example',
      contactPhone: '22 000 00 02',
    },
    ...over,
  }
}
