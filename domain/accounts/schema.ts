// What may be typed about accounts, and the Polish words for roles. Browser-safe; whether a password is good is decided in password.ts.
import { z } from 'zod'
import { isDay } from '@/lib/day'
import { Role } from '@/lib/db/generated/enums'

/** Role as the screens call it, and one line on what it may do (public contract, „Who may what”). */
export const roleNames: Record<Role, string> = {
  editor: 'redaktor',
  publisher: 'wydawca',
  coordinator: 'koordynator RODO',
  dpo: 'inspektor ochrony danych (IOD)',
  controller: 'administrator danych (decydent)',
  analyst: 'analityk',
}

export const roleDuties: Record<Role, string> = {
  editor: 'pisze wersje robocze dokumentów i aktualności',
  publisher: 'publikuje i wycofuje dokumenty oraz aktualności, zmienia ustawienia urzędu',
  coordinator: 'obsługuje wnioski RODO i rejestr subskrybentów',
  dpo: 'nadzoruje: rejestr subskrybentów, dziennik zdarzeń urzędu, zamykanie treści',
  controller: 'zatwierdza odmowy i usunięcia, czyta dziennik zdarzeń urzędu',
  analyst: 'czyta statystyki',
}

export const allRoles = Object.values(Role)

const email = z
  .string({ error: 'Podaj adres e-mail.' })
  .trim()
  .toLowerCase()
  .min(1, 'Podaj adres e-mail.')
  .max(254, 'Adres e-mail może mieć najwyżej 254 znaki.')
  .pipe(z.email('Podaj adres e-mail w postaci nazwa@domena.pl.'))

const personName = z
  .string({ error: 'Podaj imię i nazwisko.' })
  .trim()
  .min(2, 'Podaj imię i nazwisko.')
  .max(120, 'Imię i nazwisko mogą mieć najwyżej 120 znaków.')
  .regex(/^[^\p{Cc}<>]+$/u, 'Imię i nazwisko zawierają niedozwolone znaki.')

const typedPassword = (message: string) =>
  z.string({ error: message }).min(1, message).max(1000, 'Hasło jest za długie.')

export const signInForm = z.object({
  email,
  password: typedPassword('Podaj hasło.'),
  powrot: z.string().max(400).optional(),
})

export const forgottenForm = z.object({ email })

const twice = {
  password: typedPassword('Podaj nowe hasło.'),
  passwordAgain: z.string({ error: 'Powtórz hasło.' }),
}
const same = (form: { password: string; passwordAgain: string }) => form.password === form.passwordAgain
const differ = { path: ['passwordAgain'], error: 'Hasła się różnią. Wpisz dwa razy to samo.' }

export const newPasswordForm = z.object({ token: z.string().max(100), ...twice }).refine(same, differ)

export const changePasswordForm = z
  .object({ currentPassword: typedPassword('Podaj obecne hasło.'), ...twice })
  .refine(same, differ)

export const newPersonForm = z.object({ email, name: personName })
export type NewPerson = z.output<typeof newPersonForm>

export const personForm = z.object({ personId: z.uuid(), email, name: personName })

export const personIdForm = z.object({ personId: z.uuid() })

export const sessionIdForm = z.object({ sessionId: z.uuid() })

export const roleForm = z.object({
  personId: z.uuid(),
  officeId: z.uuid({ error: 'Wybierz urząd.' }),
  role: z.enum(Role, { error: 'Wybierz rolę.' }),
})

export const grantIdForm = z.object({ personId: z.uuid(), grantId: z.uuid() })

/** Day of the question „kto pełnił rolę w dniu …”. */
export const dayQuestion = z.string('Podaj jeden dzień.').refine(isDay, 'Podaj datę w postaci RRRR-MM-DD.')
