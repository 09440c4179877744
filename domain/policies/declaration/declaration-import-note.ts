// A declaration read from another page as it waits in the database: values for the form, and what a person must look at.
import { z } from 'zod'
import { type DeclarationData, declarationData } from '@/domain/policies/schema/declaration'

const note = z.object({
  at: z.string(),
  data: z.unknown(),
  unread: z.array(z.string()),
  toComplete: z.array(z.string()),
})

export type DeclarationImport = {
  /** moment, ISO */
  at: string
  data: Partial<DeclarationData>
  /** passages of the page that were not understood */
  unread: string[]
  /** parts that are new since 1.x, or were missing */
  toComplete: string[]
}

/** Null for nothing, and for what no longer fits. */
export function importOf(stored: unknown): DeclarationImport | null {
  const read = note.safeParse(stored)
  if (!read.success) return null
  const data = declarationData.partial().safeParse(read.data.data)
  return data.success ? { ...read.data, data: data.data } : null
}
