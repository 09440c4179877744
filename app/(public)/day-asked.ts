// The day that a page of history is asked for (`?dzien=`), as it was typed and as it is meant.
import type { DayAsked } from '@/components/policies/day-question'
import type { Locale } from '@/domain/offices/schema'
import { dayOfQuestion } from '@/domain/policies/rules/day'
import { polishDay } from '@/lib/clock'
import { comparisonWordsOf } from '@/messages/comparison'

export type DaySearch = Promise<{ dzien?: string | string[] }>

/** Undefined where nothing was asked. */
export async function dayAsked(searchParams: DaySearch): Promise<DayAsked | undefined> {
  const asked = dayOfQuestion((await searchParams).dzien)
  return asked && { ...asked, today: polishDay() }
}

/** Title of a page whose form was filled wrongly says so first. */
export function titleWithError(title: string, asked: DayAsked | undefined, locale: Locale): string {
  return asked && asked.day === null ? `${comparisonWordsOf(locale).day.errorWord}: ${title}` : title
}
