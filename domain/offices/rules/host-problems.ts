// What the check of an own host may meet, in sentences for the administrator. Browser-safe.

export const hostProblems = {
  dns: 'Nazwa nie ma rekordu DNS (A lub AAAA) albo jeszcze się on nie rozszedł.',
  private: 'Nazwa prowadzi do sieci wewnętrznej, innej niż adres portalu. Tam portal nie zagląda.',
  refused: 'Serwer pod tą nazwą nie przyjmuje połączeń na tym porcie.',
  timeout: 'Serwer pod tą nazwą nie odpowiedział na czas.',
  certificate: 'Certyfikat TLS jest niewłaściwy: nie obejmuje tej nazwy, wygasł albo nie jest zaufany.',
  redirected: 'Serwer pośredniczący przekierowuje tę nazwę gdzie indziej, zamiast przekazać zapytanie do portalu.',
  foreign: 'Pod tą nazwą odpowiada inny serwis albo serwer pośredniczący nie przekazuje portalowi nagłówka Host.',
} as const
export type HostProblem = keyof typeof hostProblems

export const hostProblemText = (code: string | null): string | null =>
  code === null ? null : (hostProblems[code as HostProblem] ?? hostProblems.foreign)
