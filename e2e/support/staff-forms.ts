// Forms of the panel as the portal sends them to a browser without script: which action each would call, and with what. They can be
// posted as they are, or with the ids of another office in them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext, APIResponse, Page } from '@playwright/test'
import type { OfficeIds, WholeOffice } from '@/prisma/whole-office'

export type StaffForm = {
  /** page on which it stands */
  at: string
  /** `app/panel/…/actions.ts#name` */
  action: string
  fields: [name: string, value: string][]
}

type Reference = { filename?: string; exportedName?: string }

/** Server actions of the build by id, as `file#name`. */
export function builtActions(): Map<string, string> {
  const file = path.join(process.env.OKIENKO_DIST_DIR ?? '.next', 'server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as { node: Record<string, Reference> }
  return new Map(Object.entries(node).map(([id, one]) => [id, `${one.filename}#${one.exportedName}`]))
}

/** All forms of a page's HTML that call an action, each control with what it holds or the first it offers. */
export async function formsOf(page: Page, at: string, html: string): Promise<StaffForm[]> {
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html')
    return [...parsed.forms].map((form) => {
      const fields: [string, string][] = []
      for (const element of form.elements) {
        const { name, type, value } = element as HTMLInputElement
        if (!name || ['submit', 'button'].includes(type)) continue
        const box = element as HTMLInputElement
        if (type === 'checkbox' && !box.checked) continue
        // one of a group: the chosen one, else the first
        if (type === 'radio' && !box.checked && fields.some(([known]) => known === name)) continue
        if (type === 'radio') fields.splice(0, fields.length, ...fields.filter(([known]) => known !== name))
        const options = element instanceof HTMLSelectElement ? [...element.options].map((option) => option.value) : []
        fields.push([name, value || (options.find(Boolean) ?? '')])
      }
      return fields
    })
  }, html)
  const actions = builtActions()
  return found.flatMap((fields) => {
    const id = fields
      .map(([name, value]) => /^\$ACTION_ID_(\w+)/.exec(name)?.[1] ?? /"id":"(\w+)"/.exec(value)?.[1])
      .find(Boolean)
    return id ? [{ at, fields, action: actions.get(id) ?? `unknown action ${id}` }] : []
  })
}

/** Fills empty fields that people fill, so that a form gets past the check of its fields to the domain. */
export function filled(form: StaffForm, ids: OfficeIds): StaffForm {
  const name = form.action.split('#')[1] ?? ''
  const confirmations: Record<string, string> = { eraseItem: 'usuń', eraseText: '1', erasePerson: ids.email }
  const typed: Record<string, string> = {
    confirmation: confirmations[name] ?? '',
    szukaj: ids.email,
    slug: name === 'endExample' ? ids.slug : 'nowy-adres',
    host: 'nowy.testowo.example',
    email: 'nowa-osoba@testowo.example',
    recipient: 'urzad@testowo.example',
    sender: 'testowo.example',
    selector: 'resend',
    notice: 'Przerwa w pracy urzędu.',
    source: '/dawny-adres',
    target: '/kontakt',
    table: '/inny-dawny-adres;/iod',
    // a planned sending: far from every change of clocks
    day: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
    time: '12:00',
  }
  const words = /^(reason|title|body|name|alt|linkText|changeNote|note|text|passage|names\.\w+)$/
  const fill = ([field, value]: [string, string]): [string, string] => {
    return [field, value || (typed[field] ?? (words.test(field) ? 'Tekst próbny' : ''))]
  }
  // boxes that stand before what cannot be undone; an empty one is not sent
  const confirmed = /\/newsletter\/.*#(remove|start)$/.test(form.action)
  const sure = /\/przebieg\/.*#(takeAsSent|sendAgain|cancelSending)$/.test(form.action)
  const ticked: [string, string][] = confirmed ? [['confirmed', 'tak']] : sure ? [['sure', 'tak']] : []
  return { ...form, fields: [...form.fields.map(fill), ...ticked] }
}

type Pair = readonly [own: string, foreign: string]

/** Ids, names and addresses of one office beside the other's, longest first. */
function pairsOf(own: WholeOffice, foreign: WholeOffice): Pair[] {
  const pairs = Object.entries(own).flatMap(([key, value]): Pair[] => {
    const other = foreign[key as keyof WholeOffice]
    return typeof value === 'string' && typeof other === 'string' ? [[value, other]] : []
  })
  return pairs.toSorted(([a], [b]) => b.length - a.length)
}

const swap = (pairs: Pair[], text: string) => pairs.reduce((all, [own, foreign]) => all.replaceAll(own, foreign), text)

/** The form as the other office's page would hold it: its slug, its ids. */
export function asTheirs(form: StaffForm, own: WholeOffice, foreign: WholeOffice): StaffForm {
  const pairs = pairsOf(own, foreign)
  return { ...form, fields: form.fields.map(([name, value]) => [name, swap(pairs, value)]) }
}

/** The form of one's own office with the other's records in it: ids that stand alone in a field, and what is bound to the action. */
export function withTheirRecords(form: StaffForm, own: WholeOffice, foreign: WholeOffice): StaffForm {
  const pairs = pairsOf(own, foreign)
  const fields = form.fields.map(([name, value]): [string, string] => {
    if (name.startsWith('$ACTION')) return [name, swap(pairs, value).replaceAll(`"${foreign.slug}"`, `"${own.slug}"`)]
    return [name, pairs.find(([mine]) => mine === value)?.[1] ?? value]
  })
  return { ...form, fields }
}

export const sameFields = (a: StaffForm, b: StaffForm): boolean => JSON.stringify(a.fields) === JSON.stringify(b.fields)

/** Posts the form as a browser without script does; follows nothing. */
export function post(request: APIRequestContext, { at, fields }: StaffForm): Promise<APIResponse> {
  const multipart = new FormData()
  const files: Record<string, File> = {
    // an empty file, as a browser sends where none was chosen
    logo: new File([], ''),
    // a real one, so that the form gets past the check of its fields to the domain
    attachment: new File(['Tekst próbny.\n'], 'proba.txt', { type: 'text/plain' }),
  }
  for (const [name, value] of fields) multipart.append(name, files[name] ?? value)
  return request.post(at, { multipart, maxRedirects: 0 })
}
