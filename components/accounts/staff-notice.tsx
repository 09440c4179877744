// What the portal records about the people who work in it, and for how long (GDPR art. 13; the act on public bodies' informatisation).
import { counted } from '@/lib/format'

const monthForms = { one: 'miesiąc', few: 'miesiące', many: 'miesięcy' }
const dayForms = { one: 'dzień', few: 'dni', many: 'dni' }

type Props = {
  /** months for which the audit trail is kept at least */ months: number /** days of the server log */
  logDays: number
}

export function StaffNotice({ months, logDays }: Props) {
  return (
    <div className="prose">
      <p>Administratorem Twoich danych w&nbsp;panelu jest urząd, w&nbsp;którym pracujesz. Portal zapisuje:</p>
      <ul>
        <li>
          <strong>konto</strong>: imię i&nbsp;nazwisko, służbowy adres e-mail, skrót hasła (nie samo hasło), role
          i&nbsp;daty ich nadania oraz odebrania;
        </li>
        <li>
          <strong>sesje</strong>: czas zalogowania i&nbsp;ostatniej czynności, rodzinę przeglądarki i&nbsp;system, bez
          adresu IP;
        </li>
        <li>
          <strong>dziennik zdarzeń</strong>: kto, kiedy i&nbsp;jaką czynność wykonał, w&nbsp;tym udane i&nbsp;nieudane
          logowania, publikacje, odczyty danych osobowych i&nbsp;zmiany uprawnień; wpisów nie można zmienić ani usunąć;
        </li>
        <li>
          <strong>dziennik serwera</strong>: adres IP i&nbsp;żądane strony, tak jak u&nbsp;każdego odwiedzającego,
          najdłużej {counted(logDays, dayForms)}; nie zapisuje, która osoba wysłała żądanie.
        </li>
      </ul>
      <p>
        Podstawą jest rozliczalność (art.&nbsp;5 ust.&nbsp;2 i&nbsp;art.&nbsp;24 RODO) oraz obowiązki podmiotu
        publicznego w&nbsp;zakresie bezpieczeństwa systemów (art.&nbsp;6 ust.&nbsp;1 lit.&nbsp;c RODO). Dziennik zdarzeń
        jest przechowywany co najmniej {counted(months, monthForms)}. Czytają go inspektor ochrony danych
        i&nbsp;administrator danych urzędu, a&nbsp;zdarzenia techniczne – administrator portalu.
      </p>
      <p>Portal nie mierzy czasu pracy, nie zapisuje obrazu ekranu ani naciśnięć klawiszy.</p>
    </div>
  )
}
