// In what role an institution stands at a place of a text: as the one who speaks, who controls the data, who owns the portal, or in
// none of these. No judgement here of whose institution it is.
import type { Institution } from './institutions'
import type { LintText } from './text'

export type Role = 'speaks' | 'controls' | 'owns'

const owned =
  /(?:portal\w{0,4}|serwis\w{0,4}|witryn\w{0,4}|stron\w{0,3} internetow\w{0,4}|stron\w{0,3} www|polityk\w{0,3} prywatnosci|newsletter\w{0,3}|ofert\w{0,3}|pracownik\w{0,4}|dzialani(?:a|ach|u|om)|klient\w{0,4}|uslug\w{0,4}|siedzib\w{0,3}|zespol\w{0,3})\s{0,9}(?:portal\w{0,4}|serwis\w{0,4}|internetow\w{0,4})?\s{0,9}$/
/** `na stronie internetowej ZUS`, `odnośnik do portalu …`: somebody else's page, named rightly. */
const onlyNamed =
  /(?:^|\s)(?:na|w|ze|do|od|przez|z)\s{1,9}\S{1,30}(?:\s{1,9}(?:internetow\w{1,4}|www))?\s{0,9}$|(?:pracownik\w{0,4}|klient\w{0,4}|siedzib\w{0,3})\s{0,9}$/
/** Its people and its page are its own, whatever stands before: `kontakt z pracownikami …`. */
const inward =
  /(?:kontakt\w{0,4}|korespondencj\w{1,3})[^.]{0,30}\sz\s{1,9}pracownik\w{0,4}\s{0,9}$|(?:dotyczy|korzystajac|korzystani\w{1,2}|uzytkowni\w{1,5}|odwiedzaj\w{1,5})[^.]{0,40}(?:portal|serwis|witryn|stron)\w{0,4}\s{0,9}$/
const controls =
  /(?:wspol)?administrator\w{0,4}\s{1,9}(?:(?:pani\/?pana|pana\/?pani|panstwa|twoich|pani|pana)\s{1,9})?(?:danych|serwisu|portalu|strony)(?:\s{1,9}osobowych)?(?:\s{1,9}\w{1,20}){0,6}?(?:\s{1,9}(?:jest|sa))?\s{0,9}[:–-]?\s{0,9}$/
const speaks =
  /^\s{0,9}\.?\s{0,9}(?:przywiazuj|gromadz|przetwarza|zbiera|stosuj|uzywa|wykorzystuj|przechowuj|zastrzega|doklada|szanuj|oswiadcza|dba|nie udostepnia|nie ponosi|nie odpowiada|zobowiazuje|zapewnia|gwarantuj|informuj|respektuj|troszcz)/

/** What the mention does where it stands; null: it is only named. */
export function roleOf(text: LintText, { from, to }: Institution): Role | null {
  const lead = text.folded.slice(Math.max(0, from - 70), from)
  if (controls.test(lead) && !/inspektor\w{0,4}[^.]{0,30}$/.test(lead)) return 'controls'
  const opens = from === 0 || /(?:[.!?:]\s{1,9}|\n\s{0,9}|^)(?:#{1,6}\s|[-*•]\s|\d{1,2}[.)]\s)?$/.test(lead)
  if (opens && speaks.test(text.folded.slice(to, to + 30))) return 'speaks'
  if (!owned.test(lead)) return null
  return !onlyNamed.test(lead) || inward.test(lead) ? 'owns' : null
}
