// What a form's text becomes before anything is decided about it: fit to be stored, and no longer than its field allows.
import { z } from 'zod'
import { storedText } from './stored-text'

/** One line: white space of any kind is one space. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => storedText(text).replace(/\s+/g, ' ').trim())
    .refine((text) => text.length <= max, `Najwyżej ${max} znaków.`)

/** Lines and paragraphs stay. */
export const passage = (max: number) =>
  z
    .string()
    .max(max, `Najwyżej ${max} znaków.`)
    .transform((text) => storedText(text).trim())
