// Clauses: the portal in short, security and need-to-know access, links, changes of a document.
import type { Clause } from '../library'
import { article, clause } from './clause'

export const portalClauses: readonly Clause[] = [
  clause(
    'document',
    'portal.intro',
    'O czym jest polityka prywatności',
    'W tym dokumencie wyjaśniamy, jakie informacje powstają podczas odwiedzin na stronach {{office.name.genitive}}{{#if office.url}} ([{{office.host}}]({{office.url}})){{/if}}, do czego są potrzebne i kiedy je usuwamy.',
    { documents: ['privacy'] },
  ),
  clause(
    'document',
    'portal.summary',
    'Najważniejsze w skrócie',
    `
Najważniejsze w skrócie:

- strony dostępne publicznie same nie zapisują plików cookie i nie pobierają niczego z serwerów innych firm,
- serwer prowadzi techniczny dziennik żądań, a każdy wpis usuwa po upływie ustalonego okresu ({{log.retention}}),
- na portalu nie ma reklam, skryptów statystycznych, profilowania ani przycisków mediów społecznościowych,
- każda zmiana tego dokumentu jest nową wersją, a poprzednie wersje pozostają dostępne.`,
    { documents: ['privacy'] },
  ),
  clause(
    'document',
    'portal.no-accounts',
    'Czytelnicy nie mają kont',
    'Zwykli odwiedzający nie mają na portalu kont, dlatego nie ma tu panelu czytelnika ani związanych z nim danych.',
    { documents: ['privacy', 'cookies', 'other'], mends: ['L27'] },
  ),
  clause(
    'security',
    'security.access',
    'Dostęp według roli',
    'Pracownicy widzą tylko to, do czego uprawnia ich rola w urzędzie: dane subskrybentów przegląda {{access.subscribers}}, wysłane wiadomości {{access.mail}}, a ustawienia zmienia {{access.settings}}.',
    { cites: [article('25'), article('32')] },
  ),
  clause(
    'security',
    'security.audit',
    'Dziennik zdarzeń',
    'Czynności pracowników zapisuje dziennik zdarzeń, którego wpisów nie można zmienić (przechowujemy go co najmniej przez {{audit.retention}}).',
    { cites: [article('5 ust. 2'), article('32')], mends: ['L06'] },
  ),
  clause(
    'security',
    'security.measures',
    'Środki bezpieczeństwa portalu',
    'Hasła przechowujemy wyłącznie w postaci skrótów. Aby powstrzymać zgadywanie haseł i zasypywanie formularzy, liczymy próby: licznik zawiera tylko skrót adresu IP lub e-mail utworzony tajnym kluczem, działa najwyżej przez {{counters.life}}, a potem jest usuwany. Dane różnych urzędów są w portalu rozdzielone także na poziomie bazy danych.',
    { cites: [article('32')] },
  ),
  clause(
    'document',
    'links.other-sites',
    'Odnośniki do innych stron',
    'Niektóre odnośniki prowadzą poza portal. Na innych stronach obowiązują zasady ich właścicieli, na które nie mamy wpływu, dlatego warto się z nimi zapoznać. Ten dokument dotyczy wyłącznie portalu {{office.name.genitive}}.',
    { documents: ['privacy', 'cookies', 'other'] },
  ),
  clause(
    'document',
    'changes.versions',
    'Zmiany dokumentu',
    {
      pl: 'Każda zmiana tego dokumentu jest nową wersją z kolejnym numerem, datą publikacji, dniem wejścia w życie i opisem zmiany. O nowych wersjach informuje [kanał Atom]({{office.path}}/kanal.xml), nie trzeba więc samodzielnie ich wypatrywać.',
      en: 'Each change of this document is a new version with its number, day of publication, first day in force and a note on what changed. New versions are announced in the [Atom feed]({{office.path}}/kanal.xml), so there is no need to watch for them.',
      uk: 'Кожна зміна цього документа є новою версією з наступним номером, датою публікації, днем набрання чинності та описом зміни. Про нові версії повідомляє [канал Atom]({{office.path}}/kanal.xml), тож стежити за ними самостійно не потрібно.',
    },
    { mends: ['L07', 'L12'] },
  ),
  clause(
    'document',
    'changes.no-consent',
    'Przeglądanie nie oznacza zgody',
    'Samo przeglądanie portalu nie oznacza żadnej zgody.',
    { documents: ['privacy', 'cookies', 'other'], mends: ['L12'] },
  ),
]
