// Declared facts as the values of a form by field name (`gaps.0.element`). Browser-safe; what it writes the form's schema reads back.
import type { DeclarationData } from '@/domain/policies/schema/declaration'

export function declarationFormValues(data: Partial<DeclarationData>): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string') values[name] = value
    else if (Array.isArray(value))
      for (const [at, row] of value.entries())
        for (const [part, text] of Object.entries(row)) values[`${name}.${at}.${part}`] = String(text)
  }
  return values
}
