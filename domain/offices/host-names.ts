// Own addresses of offices: which text is a host name that a visitor's browser could really ask for. Pure.
import { domainToASCII } from 'node:url'

/** Lower-case ASCII host name of what was typed (an address with https:// is understood), or the Polish reason why not. */
export function hostName(typed: string, portalUrl: string): { host: string } | { problem: string } {
  const bare = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
  if (bare === '') return { problem: 'Podaj adres WWW, na przykład urzad.example.pl.' }
  if (/[/?#@\s]/.test(bare)) return { problem: 'Podaj sam adres serwera, bez ścieżki, na przykład urzad.example.pl.' }
  if (bare.includes(':')) return { problem: 'Podaj adres bez numeru portu.' }
  const host = domainToASCII(bare.toLowerCase()).replace(/\.$/, '')
  const labels = host.split('.')
  const wellFormed = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  if (!host || host.length > 253 || labels.length < 2 || !wellFormed)
    return { problem: 'To nie jest poprawna nazwa serwera. Przykład: urzad.example.pl.' }
  if (/^\d+$/.test(labels.at(-1) ?? '')) return { problem: 'Podaj nazwę serwera, a nie adres IP.' }
  if (host === new URL(portalUrl).hostname)
    return { problem: 'Pod tym adresem działa cały portal. Urząd potrzebuje innego.' }
  return { host }
}
