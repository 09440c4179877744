// A title as one segment of an address: small ASCII letters, digits and single hyphens. Polish letters lose their marks,
// Ukrainian ones follow the official transliteration (Cabinet of Ministers of Ukraine, no. 55 of 27 January 2010, simplified).

const pairs =
  'ł l ß ss æ ae ø o đ d а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ю iu я ia ы y э e ё e'.split(
    ' ',
  )
const letters = new Map<string, string>([
  ['ь', ''],
  ['ъ', ''],
  ...pairs.flatMap((from, at): [string, string][] => (at % 2 === 0 ? [[from, pairs[at + 1] ?? '']] : [])),
])

/** At most `max` characters, cut at a word when possible; empty when the text has no letter and no digit. */
export function slugOf(text: string, max = 80): string {
  const plain = Array.from(text.toLowerCase().normalize('NFC'), (letter) => letters.get(letter) ?? letter).join('')
  const bare = plain
    .replace(/['’ʼ]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (bare.length <= max) return bare
  const cut = bare.slice(0, max + 1)
  const word = cut.lastIndexOf('-')
  return word > max / 2 ? cut.slice(0, word) : bare.slice(0, max).replace(/-$/, '')
}
