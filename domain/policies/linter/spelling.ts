// Spelling of single words by the Polish dictionary of the search: what a misspelt word was meant to be, where exactly one slip of a
// key explains it. Server only; a word is looked up once in a process.
import { polishDictionary } from '@/domain/search/dictionary'
import { folded } from '@/domain/search/words'

const alphabet = 'abcdefghijklmnoprstuwyz'
/** Words of our subject that the dictionary does not know. */
const terms =
  /^(?:pseudonimiz|anonimiz|wersjonow|retencj|retencyj|cookie|newsletter|subskrypc|subskryben|e-?mail|hosting|profilow|geolokaliz|transgranicz|responsyw|widget|wideo|e-?dorecz|epuap|rodo|iod|bip|wcag|podproces|wspoladministrat|procesor|loginu|logow|ciastecz|interoperacyj|cyberbezpiecz|sygnalist|monitoring|deklaracj|dostepnosc|koronawir|covid)/

/** Everything one slip away from a folded word: a letter too many, missing, changed, or two that changed places. */
function neighbours(word: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at <= word.length; at += 1) {
    const [start, end] = [word.slice(0, at), word.slice(at)]
    if (end !== '') found.add(start + end.slice(1))
    if (end.length > 1) found.add(start + end[1] + end[0] + end.slice(2))
  }
  // the first letter is seldom wrong, and a change there makes another word
  for (let at = 1; at <= word.length; at += 1)
    for (const letter of alphabet) {
      if (at < word.length) found.add(word.slice(0, at) + letter + word.slice(at + 1))
      found.add(word.slice(0, at) + letter + word.slice(at))
    }
  found.delete(word)
  return found
}

/** Words made by putting a particle before another word. */
const particles =
  /^(?:nie|naj|wspol|samo|wielo|nad|pod|inter|mikro|auto|anty|pseudo|foto|tele|euro|ponad|poza|elektro|dwu|trzy|jedno)/

const shortest = 6
const held = new Map<string, string | null>()
const mostHeld = 5000

function lookUp(word: string): string | null {
  const key = folded(word)
  if (key.length < shortest || terms.test(key)) return null
  const dictionary = polishDictionary()
  const forms = dictionary.formsOf(key)
  if (forms.some(({ form }) => form === word)) return null
  const rest = key.replace(particles, '')
  if (rest !== key && rest.length > 2 && dictionary.formsOf(rest).length > 0) return null
  // the same letters without their marks
  const dressed = forms.find(({ form }) => form !== word)
  if (dressed) return dressed.form
  for (const near of neighbours(key)) {
    if (near[0] !== key[0]) continue
    const [form] = dictionary.formsOf(near)
    if (form) return form.form
  }
  return null
}

/** What a lower-case word was meant to be, or null: it is right, unknown, or too short to tell. */
export function meantWord(word: string): string | null {
  const known = held.get(word)
  if (known !== undefined) return known
  const meant = lookUp(word)
  if (held.size >= mostHeld) held.clear()
  held.set(word, meant)
  return meant
}
