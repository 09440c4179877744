// What a part of an issue is called: in names of buttons, at its head, in lists.
import type { PartInView } from '@/domain/newsletter/schema/issue-desk'

export const partTitle = ({ title, item }: PartInView): string =>
  title || (item.kind === 'text' ? 'tekst bez tytułu' : 'treść niedostępna')
