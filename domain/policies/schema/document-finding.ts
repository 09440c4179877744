// A finding as a person sees it beside a document: with its place in the draft, why it matters and what can be done. Browser-safe.
import type { Finding } from './finding'

export type DocumentFinding = Finding & {
  /**
   * `source`: `passage` stands literally in the draft's source, once if it has a `replacement`, so it can be replaced there;
   * `variable`: it comes from a setting or a clause, or a part of it does; `whole`: it is about the whole text
   */
  place: 'source' | 'variable' | 'whole'
  explanation: string
  /** act and article; null: good practice */
  law: string | null
  /** id of a clause that mends it */
  clause: string | null
}
