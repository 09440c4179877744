// What the validator of declarations says: one problem, one Polish sentence, and by which part of the conditions.
import type { ConditionId } from '@/domain/policies/declaration/conditions'

export const declarationCodes = [
  'id_missing',
  'id_repeated',
  'id_element',
  'id_outside',
  'id_place',
  'id_empty',
  'id_old',
  'id_unknown',
  'link_address',
  'date_attribute',
  'date_text',
  'date_differs',
  'date_order',
  'date_future',
  'review_due',
  'dot_twice',
  'scope_wording',
  'status_wording',
  'gaps_missing',
  'gaps_needless',
  'title_missing',
  'title_repeated',
  'title_order',
  'title_level',
  'procedure_content',
  'ombudsman_link',
  'interpreter_missing',
  'address_missing',
  'fact_missing',
] as const

export type DeclarationProblem = {
  code: (typeof declarationCodes)[number]
  /** an error breaks the conditions; a warning is for a person to look at */
  level: 'error' | 'warning'
  /** id that it is about, where there is one */
  id?: ConditionId | string
  /** Polish sentence */
  message: string
}

export type Report = (
  level: DeclarationProblem['level'],
  code: DeclarationProblem['code'],
  message: string,
  id?: string,
) => void
