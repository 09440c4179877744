// What staff read about places of the equation and reasons: plain Polish, and never more than we know. Pure, browser-safe.

import { errorWords } from '@/domain/mail/rules'
import { bounceWords } from '@/domain/mail/rules/bounce-words'

export type Place = 'delivered' | 'accepted' | 'bounced' | 'complained' | 'skipped' | 'failed' | 'uncertain' | 'pending'

/** In the order of the equation; `pending` only while something waits. */
export const places: readonly Place[] = [
  'delivered',
  'accepted',
  'bounced',
  'complained',
  'skipped',
  'failed',
  'uncertain',
  'pending',
]

export const placeNames: Record<Place, string> = {
  delivered: 'doręczone',
  accepted: 'przyjęte',
  bounced: 'zwrócone',
  complained: 'zgłoszone jako spam',
  skipped: 'pominięte',
  failed: 'nieudane',
  uncertain: 'niepewne',
  pending: 'czekające',
}

export const placeMeanings: Record<Place, string> = {
  delivered: 'Serwer odbiorcy potwierdził, że ma wiadomość. Wiemy to od dostawcy poczty, nie ze śledzenia czytelnika.',
  accepted:
    'Nasz serwer lub dostawca poczty przyjął wiadomość do wysłania. To jeszcze nie jest doręczenie: część może wrócić.',
  bounced: 'Serwer odbiorcy odesłał wiadomość, na przykład dlatego, że skrzynki nie ma.',
  complained: 'Odbiorca dostał wiadomość i zgłosił ją jako niechcianą. Jego zapis zakończył się od razu.',
  skipped: 'Portal celowo do nich nie napisał. Powody są wymienione.',
  failed: 'Serwer lub dostawca poczty odmówił przyjęcia wiadomości albo jej nie wysłał. Portal nie spróbuje ponownie.',
  uncertain: 'Nie da się sprawdzić, czy wiadomość wyszła. Portal jej nie powtarza sam: decyduje pracownik.',
  pending: 'Jeszcze nie wysłane.',
}

const skipped: Record<string, string> = {
  left: 'wypisali się, zanim przyszła ich kolej',
  cancelled: 'wysyłkę przerwano, zanim przyszła ich kolej',
  suppressed: 'adres jest na liście wypisanych, do których nie wolno pisać',
  other_language: 'czytają w innym języku, a wydanie jest tylko dla czytających w jego języku',
  reconfirm: 'nie potwierdzili jeszcze zgody ponownie',
  stopped: 'wysyłka na ten adres jest zatrzymana, bo poczta do niego wracała',
  pending: 'nie potwierdzili zapisu',
  no_address: 'nie ma już adresu kontrolnego',
}

/** Why somebody was left out. */
export const skipWords = (reason: string): string => skipped[reason] ?? 'z innego powodu'

const others: Record<string, string> = {
  interrupted: 'proces zadań przerwano w chwili przekazywania wiadomości',
  smtp_unreachable: 'połączenie z serwerem pocztowym zerwało się w chwili przekazywania wiadomości',
  complaint: 'odbiorca zgłosił wiadomość jako niechcianą',
  cancelled: 'wysyłkę przerwano, a na to zapytanie dostawca poczty nie odpowiedział',
  told_by_person: 'uznane za wysłane przez pracownika',
  delayed: 'serwer odbiorcy odkłada przyjęcie wiadomości',
  left: 'odbiorca wypisał się w trakcie przekazywania wiadomości',
  all_left: 'wszyscy z tej paczki wypisali się, zanim dostawca poczty odpowiedział',
  too_old: 'dostawca poczty nie odpowiedział w czasie, w którym powtórzenie jest bezpieczne',
  other_route: 'trasę poczty zmieniono, zanim dostawca odpowiedział',
  other_bytes: 'ustawienia zmieniono, zanim dostawca poczty odpowiedział, więc zapytania nie można było powtórzyć',
}

/** Why a delivery failed, came back or is uncertain; null where there is nothing more to say. */
export function failureWords(reason: string | null): string | null {
  if (!reason) return null
  if (reason.startsWith('left:')) return 'odbiorca wypisał się w trakcie przekazywania wiadomości'
  return others[reason] ?? bounceWords(reason) ?? errorWords(reason)
}

const quotas: Record<string, string> = {
  daily_quota_exceeded: 'wyczerpano dzienny limit konta u dostawcy poczty',
  monthly_quota_exceeded: 'wyczerpano miesięczny limit konta u dostawcy poczty',
}

/** Why the account may not be called for now. */
export const blockWords = (reason: string | null): string =>
  quotas[reason ?? ''] ?? 'limit konta u dostawcy poczty na razie nie pozwala na więcej'
