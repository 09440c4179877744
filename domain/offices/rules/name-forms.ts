// Does a name decline as Polish demands? Proposals and doubts only, for the kinds of names that offices bear; a person decides.
// Pure and browser-safe.
import { type CaseName, caseNames, type OfficeSettings } from '../schema'
import { caseLabels } from './name-samples'

type Forms = Record<CaseName, string>
type Endings = readonly [genitive: string, dative: string, accusative: string, instrumental: string, locative: string]

/** The word that the name is built on, whole in each case. */
const nouns: Readonly<Record<string, { gender: 'm' | 'n'; forms: Endings }>> = {
  Urząd: { gender: 'm', forms: ['Urzędu', 'Urzędowi', 'Urząd', 'Urzędem', 'Urzędzie'] },
  Ośrodek: { gender: 'm', forms: ['Ośrodka', 'Ośrodkowi', 'Ośrodek', 'Ośrodkiem', 'Ośrodku'] },
  Zakład: { gender: 'm', forms: ['Zakładu', 'Zakładowi', 'Zakład', 'Zakładem', 'Zakładzie'] },
  Zarząd: { gender: 'm', forms: ['Zarządu', 'Zarządowi', 'Zarząd', 'Zarządem', 'Zarządzie'] },
  Dom: { gender: 'm', forms: ['Domu', 'Domowi', 'Dom', 'Domem', 'Domu'] },
  Centrum: { gender: 'n', forms: ['Centrum', 'Centrum', 'Centrum', 'Centrum', 'Centrum'] },
  Starostwo: { gender: 'n', forms: ['Starostwa', 'Starostwu', 'Starostwo', 'Starostwem', 'Starostwie'] },
  Biuro: { gender: 'n', forms: ['Biura', 'Biuru', 'Biuro', 'Biurem', 'Biurze'] },
}

const oblique = caseNames.filter((form) => form !== 'nominative')

/** An adjective that stands beside the noun: `Powiatowy`, `Miejski`, `Powiatowe`, `Miejskie`; null for any other word. */
function adjective(word: string, gender: 'm' | 'n'): Endings | null {
  const soft = gender === 'm' ? /^(\p{Lu}.*[kg])i$/u.exec(word) : /^(\p{Lu}.*[kg])ie$/u.exec(word)
  if (soft?.[1]) {
    const [stem] = [soft[1]]
    return [`${stem}iego`, `${stem}iemu`, word, `${stem}im`, `${stem}im`]
  }
  const hard =
    gender === 'm' ? /^(\p{Lu}.*(?:ow|[nldrcjz]n))y$/u.exec(word) : /^(\p{Lu}.*(?:ow|[nldrcjz]n))e$/u.exec(word)
  return hard?.[1] ? [`${hard[1]}ego`, `${hard[1]}emu`, word, `${hard[1]}ym`, `${hard[1]}ym`] : null
}

/** All cases of a name as they should be, or null where the name is of a kind that is not known here. */
export function proposedForms(nominative: string): Forms | null {
  const words = nominative.trim().split(/\s+/)
  const at = words.findIndex((word) => Object.hasOwn(nouns, word))
  const noun = nouns[words[at] ?? '']
  if (!noun) return null
  const declined = words.map((word, index): Endings | null => {
    if (index === at) return noun.forms
    // before the noun every word is its adjective; after it only the next one may be
    return index < at || index === at + 1 ? adjective(word, noun.gender) : null
  })
  if (declined.slice(0, at).includes(null)) return null
  const forms = oblique.map((form, number) => [
    form,
    words.map((word, index) => declined[index]?.[number] ?? word).join(' '),
  ])
  return { nominative: words.join(' '), ...Object.fromEntries(forms) } as Forms
}

export type FormDoubt = { form: CaseName; message: string; proposal: string }

/** Cases that look wrong: left as the nominative where Polish demands a change, or without the word that the name is built on. */
export function formDoubts(names: OfficeSettings['names']): FormDoubt[] {
  const proposal = proposedForms(names.nominative)
  const bare = (text: string) => text.trim().replace(/\s+/g, ' ')
  if (!proposal) {
    const all = oblique.every((form) => bare(names[form]) === bare(names.nominative))
    const message = 'Wszystkie przypadki nazwy są takie same. Sprawdź, czy nazwa naprawdę się nie odmienia.'
    return all ? [{ form: 'genitive', message, proposal: '' }] : []
  }
  return oblique.flatMap((form): FormDoubt[] => {
    const [typed, wanted] = [bare(names[form]), proposal[form]]
    const head = wanted.split(' ').find((word) => Object.values(nouns).some(({ forms }) => forms.includes(word))) ?? ''
    const same = typed === bare(names.nominative) && wanted !== typed
    if (!same && typed.split(' ').includes(head)) return []
    return [{ form, message: `${caseLabels[form]}: czy nie „${wanted}”?`, proposal: wanted }]
  })
}
