// The methods and addresses that the fuzzer takes apart: every kind of route of the portal, and what scanners ask for. Data only.

/** Every kind of route: public, one-time, staff, api, files. `{office}` becomes a real office. */
export const routes = [
  ...['/', '/{office}', '/{office}/polityki', '/{office}/polityki/prywatnosc', '/{office}/polityki/prywatnosc/wersje'],
  ...['/{office}/polityki/prywatnosc/wersje/1', '/{office}/polityki/prywatnosc/wersje/1.txt', '/{office}/newsletter'],
  ...['/{office}/polityki/prywatnosc/wersje/1.pdf', '/{office}/polityki/prywatnosc/rejestr-zmian', '/{office}/en'],
  ...['/{office}/newsletter/zapisz', '/{office}/newsletter/archiwum', '/{office}/aktualnosci', '/{office}/wniosek'],
  ...['/{office}/kontakt', '/{office}/iod', '/{office}/cookies', '/{office}/deklaracja-dostepnosci', '/{office}/uk'],
  ...['/{office}/mapa-strony', '/{office}/szukaj', '/{office}/kanal.xml', '/{office}/sitemap.xml', '/{office}/blad'],
  ...['/{office}/pliki/00000000-0000-4000-8000-000000000000/a.png', '/{office}/barwy-00000000.css', '/robots.txt'],
  ...['/potwierdz/abc', '/potwierdz/abc/zapisz', '/wypis/abc', '/wypis/abc/zapisz', '/moje-dane/abc', '/paczka/abc'],
  ...['/logowanie', '/logowanie/nie-pamietam', '/logowanie/link/abc', '/panel', '/panel/urzedy', '/panel/konta'],
  ...['/panel/urzedy/{office}/subskrybenci', '/panel/urzedy/{office}/subskrybenci/eksport/csv', '/panel/poczta/x/html'],
  ...[
    '/panel/konto/moje-dane',
    '/panel/urzedy/{office}/ustawienia/logo',
    '/panel/blad',
    '/sitemap.xml',
    '/favicon.ico',
  ],
  ...[
    '/api/health',
    '/api/resend',
    '/api/wypis/abc',
    '/api/widok',
    '/api/auth/session',
    '/api/auth/csrf',
    '/api/auth/signin',
  ],
  ...[
    '/api/auth/callback/credentials',
    '/api/auth/error',
    '/.well-known/security.txt',
    '/_next/static/x.js',
    '/_next/image',
  ],
  ...['/_next/data/x/index.json', '/_okienko/strona.css', '/favicon.svg', '/wp-login.php', '/.env', '/.git/config'],
]

export const methods = [
  ...Array.from({ length: 14 }, () => 'GET'),
  ...[
    'GET',
    'GET',
    'GET',
    'HEAD',
    'POST',
    'POST',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'CONNECT',
    'PROPFIND',
  ],
  ...['M-SEARCH', 'PURGE', 'LOCK', 'get', 'QUERY', 'SOURCE', 'BREW', 'G\u0000ET', 'GET/'],
]
