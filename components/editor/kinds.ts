// What the editor is told from outside: variables, clauses and conditions of templates, with their present values. Nothing here is
// about documents only; an editor without templates gets empty lists.

/** Where a value comes from; `href` is null where nobody sets it. */
export type SetIn = { label: string; href: string | null }
export type EditorVariable = { name: string; label: string; value: string; setIn: SetIn }
export type EditorClause = {
  id: string
  title: string
  group: string
  /** what is put into the text */
  insert: string
  /** the clause's own words, with variables, for who wants to change them */
  text: string
  /** its words with the present values */
  preview: string
  /** what the preview lacks */
  missing: readonly string[]
  setIn: readonly SetIn[]
}
/** `words`: when a passage is shown, as the end of „tylko gdy: …”; `holds`: whether it would be shown now. */
export type EditorCondition = { name: string; words: string; holds: boolean }

export type Templates = {
  variables: readonly EditorVariable[]
  clauses: readonly EditorClause[]
  conditions: readonly EditorCondition[]
}
export const noTemplates: Templates = { variables: [], clauses: [], conditions: [] }

export type Mark =
  | { kind: 'variable'; name: string; words: string; known?: EditorVariable | undefined }
  | { kind: 'clause'; name: string; words: string; known?: EditorClause | undefined }
  | { kind: 'condition'; name: string; words: string }
  | { kind: 'outside'; name: string; words: string; answer: string }

/** A mark of a template in words. `inside` is what stands between the braces. */
export function markOf(inside: string, templates: Templates): Mark {
  const text = inside.trim()
  const [, opening, name = ''] = /^#(if|unless)\s+(\S+)$/.exec(text) ?? []
  if (opening)
    return {
      kind: 'condition',
      name,
      words: `${opening === 'if' ? 'tylko gdy' : 'tylko gdy nie'}: ${conditionWords(name, templates)}`,
    }
  if (text === 'else') return { kind: 'condition', name: text, words: 'w przeciwnym razie' }
  if (/^\/(if|unless)$/.test(text)) return { kind: 'condition', name: text, words: 'koniec warunku' }
  if (text.startsWith('?')) {
    const [, asked = '', answered = ''] = /^\?([^=]*)(?:=(.*))?$/s.exec(text) ?? []
    const [name, answer] = [asked.trim(), answered.trim()]
    return { kind: 'outside', name, words: answer || `do uzupełnienia: ${name}`, answer }
  }
  if (text.startsWith('>')) {
    const id = text.slice(1).trim()
    const known = templates.clauses.find((clause) => clause.id === id)
    return { kind: 'clause', name: id, words: known?.title ?? `nieznana klauzula „${id}”`, known }
  }
  const known = templates.variables.find((variable) => variable.name === text)
  return {
    kind: 'variable',
    name: text,
    words: known ? known.value || `brak danych: ${known.label}` : `nieznana zmienna „${text}”`,
    known,
  }
}

/** The mark of a fact from outside with its answer; what would end the mark does not get in. */
export function outsideMark(asked: string, answer: string): string {
  const words = answer.replace(/[{}\r\n]+/g, ' ').trim()
  return words ? `?${asked} = ${words}` : `?${asked}`
}

function conditionWords(name: string, { conditions, variables }: Templates): string {
  const condition = conditions.find((one) => one.name === name)
  if (condition) return `${condition.words} (teraz: ${condition.holds ? 'tak' : 'nie'})`
  const variable = variables.find((one) => one.name === name)
  return variable
    ? `podano: ${variable.label} (teraz: ${variable.value ? 'tak' : 'nie'})`
    : `nieznany warunek „${name}”`
}
