// The address of a link before it goes into a text. Pure; the linter (L03) asks the same of finished texts.

export type CheckedAddress = {
  /** the address to use */
  address: string
  /** why it cannot be used */
  problem?: string
  /** what could be better; the address may be used all the same */
  advice?: string
}

const mailbox = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/

/** Completes what people leave out (`www.`, a mailbox) and says what is wrong. A mark of a template may be an address or begin one. */
export function checkAddress(typed: string): CheckedAddress {
  const address = typed.trim()
  if (address === '') return { address, problem: 'Podaj adres.' }
  if (/\s/.test(address.replace(/\{\{[^{}]*\}\}/g, ''))) return { address, problem: 'Adres nie może zawierać spacji.' }
  if (address.startsWith('#')) {
    return {
      address,
      problem: 'Sam znak # nigdzie nie prowadzi. Podaj adres strony, np. https://www.gov.pl albo /urzad/kontakt.',
    }
  }
  if (address.startsWith('{{') || (address.startsWith('/') && !/^\/[/\\]/.test(address))) return { address }
  if (mailbox.test(address)) return { address: `mailto:${address}` }
  if (/^mailto:/i.test(address)) {
    return mailbox.test(address.slice(7).split('?')[0] ?? '')
      ? { address }
      : { address, problem: 'To nie jest poprawny adres e-mail.' }
  }
  if (/^tel:\+?[\d -]+$/i.test(address)) return { address }
  const whole = /^www\./i.test(address) ? `https://${address}` : address
  if (!/^https?:\/\/[^/]+\.[^/]+/i.test(whole))
    return {
      address,
      problem: 'Adres powinien zaczynać się od https://, mailto:, tel: albo – na tym portalu – od znaku /.',
    }
  if (!URL.canParse(whole)) return { address, problem: 'To nie jest poprawny adres strony.' }
  if (/^http:/i.test(whole))
    return {
      address: whole,
      advice: 'Adres http:// nie jest szyfrowany. Jeśli strona działa pod https://, użyj tamtego.',
    }
  return { address: whole }
}
