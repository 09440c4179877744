// Forms of a planned publication (messages are the sentences a person reads). Browser-safe.
import { z } from 'zod'
import { publishInput } from '@/domain/policies/schema'
import { isDay } from '@/lib/day'

const day = z.string().trim().refine(isDay, 'Podaj dzień w postaci rrrr-mm-dd.')
const planId = z.uuid('Nie znaleziono planowanej publikacji.')

/** Day and time of day in Poland; `plannedMoment` says what is wrong with them. */
const moment = { publishDay: z.string().trim(), publishTime: z.string().trim() }

export const planInput = publishInput.extend(moment)
export type PlanInput = z.infer<typeof planInput>

export const movePlanInput = z.object({ planId, ...moment, effectiveFrom: day })
export type MovePlanInput = z.infer<typeof movePlanInput>

export const publishPlannedInput = z.object({ planId, effectiveFrom: day })
export type PublishPlannedInput = z.infer<typeof publishPlannedInput>

export const cancelPlanInput = z.object({ planId })
export type CancelPlanInput = z.infer<typeof cancelPlanInput>

/** Number of the version that a news draft is about. */
export const newsAboutInput = z.object({ number: z.coerce.number().int().min(1) })
