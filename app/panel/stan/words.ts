// Polish words for the names of jobs and for the numbers they report. An unknown name is shown as it is.

const jobNames: Record<string, string> = {
  'news.publish_planned': 'Planowane aktualności',
  'newsletter.end_expired': 'Wygasłe prośby newslettera',
  'newsletter.fold_deliveries': 'Doręczenia wydań zamieniane w liczby',
  'newsletter.listen': 'Nasłuch zdarzeń od dostawcy poczty',
  'newsletter.remind': 'Przypomnienia o potwierdzeniu zapisu',
  'newsletter.send_planned': 'Planowane wysyłki newslettera',
  'policies.count_untruths': 'Zgodność dokumentów z ustawieniami',
  'policies.check_published': 'Sprawdzenie obowiązujących dokumentów',
  'policies.declaration_review': 'Przypomnienia o przeglądzie deklaracji dostępności',
  'policies.publish_planned': 'Planowane wersje dokumentów',
  'privacy.retention': 'Okresy przechowywania',
  'search.index_texts': 'Teksty wyszukiwarki',
  'stats.read_access_log': 'Odczyt dziennika serwera',
}

const numberNames: Record<string, string> = {
  offices: 'urzędy',
  counted: 'policzone na nowo',
  untrue: 'urzędy z nieprawdziwymi zdaniami',
  texts: 'dokumenty',
  errors: 'błędy w dokumentach',
  repealedActs: 'powołania aktów uchylonych',
  deadLinks: 'martwe odnośniki',
  pending: 'niepotwierdzone zapisy',
  leaveRequests: 'prośby o wypisanie',
  reconfirm: 'zgody bez ponownego potwierdzenia',
  stopped: 'adresy, na które wiadomości nie dochodziły',
  tables: 'tabele importu',
  reminded: 'przypomnienia',
  files: 'pliki',
  lines: 'wiersze',
  unparsed: 'wiersze nieodczytane',
  logFiles: 'pliki dziennika',
  silentOffices: 'urzędy bez wieści od dostawcy poczty',
  alarmMails: 'alarmy wysłane administratorom',
  providerEvents: 'zdarzenia dostawcy poczty',
  mailAlarms: 'zakończone alarmy poczty',
  mailRows: 'wiadomości',
  mailRecipients: 'adresy odbiorców',
  sessions: 'sesje',
  oneTimeLinks: 'linki jednorazowe',
  rateCounters: 'liczniki prób',
  suppressions: 'wpisy listy wykluczeń',
  consentProofs: 'dowody zgód',
  documents: 'dokumenty',
  news: 'aktualności',
  issues: 'wydania',
  deliveries: 'doręczenia',
  mails: 'wiadomości',
  published: 'opublikowane',
  started: 'rozpoczęte wysyłki',
  asking: 'czekające na decyzję',
  failed: 'nieudane',
}

export const jobName = (name: string): string => jobNames[name] ?? name

/** `pliki: 1, wiersze: 46`; what was zero is left out. */
export function numbersOf(result: unknown): string {
  const numbers = Object.entries((result ?? {}) as Record<string, unknown>).filter(([, value]) => value !== 0)
  return numbers.map(([name, value]) => `${numberNames[name] ?? name}: ${value}`).join(', ') || 'nic do zrobienia'
}
