// Bytes of a file as text: the encodings in which Polish offices have written since the nineties. The content tells, not the name.

export type Decoded = { text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1250' | 'ISO 8859-2' }

const starts = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, at) => bytes[at] === sign)

/** UTF-16 without a mark: Latin letters leave every second byte empty. */
function halfEmpty(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length - (bytes.length % 2), 4000)
  if (looked < 8) return null
  const empty = [0, 0]
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = empty
  const most = looked / 2
  if (odd > most * 0.6 && even < most * 0.1) return 'utf-16le'
  if (even > most * 0.6 && odd < most * 0.1) return 'utf-16be'
  return null
}

// ą ś ź Ą Ś Ź stand at different places; all other Polish letters at the same
const ofWindows = new Set([0xb9, 0x9c, 0x9f, 0xa5, 0x8c, 0x8f, 0x84, 0x94, 0x93, 0x96, 0x97, 0x95, 0x85])
const ofIso = new Set([0xb1, 0xb6, 0xbc, 0xa1, 0xa6, 0xac])

function oneByte(bytes: Uint8Array): 'windows-1250' | 'iso-8859-2' {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000))
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  if (named === 'iso-8859-2' || named === 'windows-1250') return named
  let windows = 0
  let iso = 0
  for (const byte of bytes) {
    if (ofWindows.has(byte)) windows += 1
    else if (ofIso.has(byte)) iso += 1
  }
  return iso > windows ? 'iso-8859-2' : 'windows-1250'
}

/** The text and what it was written in. Never fails: unreadable bytes come out as replacement characters. */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : halfEmpty(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes)
    const bad = lenient.match(/\ufffd/g)?.length ?? 0
    // a few broken letters in a text that is otherwise UTF-8
    if ((lenient.match(/[\u0080-\ufffc]/g)?.length ?? 0) > bad * 5) return { text: lenient, encoding: 'UTF-8' }
    const name = oneByte(bytes)
    const encoding = name === 'windows-1250' ? 'Windows-1250' : 'ISO 8859-2'
    return { text: new TextDecoder(name).decode(bytes), encoding }
  }
}
