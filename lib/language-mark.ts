// How a Markdown text says that a passage is in another language: `[Urząd Miasta]{lang=pl}`. Two letters and nothing else count.

/** Finds marked passages: the passage, then its language. Make a new one for each use of its place. */
export const languageMark = /\[([^[\]]{1,300})\]\{lang=([a-z]{2})\}/g

/** The text without marks, for those who only need the words. */
export const withoutLanguageMarks = (text: string): string => text.replace(languageMark, '$1')
