// Every cookie this software sets: the sign-in code takes names and lifetimes from here, the cookie policy prints the same rows.
// A cookie that is not in the register must not exist. The public site sets one, and only when the reader asks for it by a button;
// nothing is kept in browser storage.

/** Longest life of a staff session, in seconds (the row in `sessions` ends then too). */
export const staffSessionSeconds = 12 * 60 * 60

export type RegisteredCookie = {
  /** name without the prefix that browsers require on HTTPS */
  name: string
  /** prefix that Auth.js adds when the portal answers on HTTPS; empty for a cookie of our own */
  securePrefix: '__Secure-' | '__Host-' | ''
  /** seconds, or null for a cookie that the browser drops when it is closed */
  maxAge: number | null
  /** always the portal itself: no third party sets a cookie here */
  setBy: 'portal'
  /** `public`: only after the reader pressed a button that asks for it; `staff`: only after somebody opens the sign-in page */
  where: 'public' | 'staff'
  /** Polish, nominative phrase for the table in the cookie policy */
  purpose: string
}

/** The only cookie of the public site: how the reader wants pages drawn (lib/view.ts), remembered on request. */
export const publicCookies = {
  view: {
    name: 'okienko-widok',
    securePrefix: '',
    maxAge: null,
    setBy: 'portal',
    where: 'public',
    purpose: 'zapamiętanie kontrastu, wielkości tekstu i odstępów, o które prosi czytelnik',
  },
} as const satisfies Record<string, RegisteredCookie>

export const staffCookies = {
  session: {
    name: 'authjs.session-token',
    securePrefix: '__Secure-',
    maxAge: staffSessionSeconds,
    setBy: 'portal',
    where: 'staff',
    purpose: 'utrzymanie zalogowania pracownika w panelu',
  },
  csrf: {
    name: 'authjs.csrf-token',
    securePrefix: '__Host-',
    maxAge: null,
    setBy: 'portal',
    where: 'staff',
    purpose: 'ochrona formularza logowania przed podrobionym żądaniem z innej strony',
  },
  callback: {
    name: 'authjs.callback-url',
    securePrefix: '__Secure-',
    maxAge: null,
    setBy: 'portal',
    where: 'staff',
    purpose: 'powrót po zalogowaniu na stronę panelu, którą pracownik chciał otworzyć',
  },
} as const satisfies Record<string, RegisteredCookie>

/** The whole register in the order of the table. */
export const cookieRegister: readonly RegisteredCookie[] = [
  ...Object.values(publicCookies),
  ...Object.values(staffCookies),
]

/** Name as the browser sees it; `secure` = the portal's public address begins with https. */
export function cookieName(cookie: Pick<RegisteredCookie, 'name' | 'securePrefix'>, secure: boolean): string {
  return secure ? `${cookie.securePrefix}${cookie.name}` : cookie.name
}

/** Whether a cookie of this name may be set by the portal. Auth.js splits a long token into `name.0`, `name.1`. */
export function isRegistered(name: string): boolean {
  const bare = name.replace(/\.\d+$/, '')
  return cookieRegister.some((cookie) => bare === cookie.name || bare === cookieName(cookie, true))
}
