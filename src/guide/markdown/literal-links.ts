import type { Span } from '../plain-text.ts'

const address = /(?<![\w/])(?:https?:\/\/|www\.)[^\s<>"'`]{1,2000}/gi
const mail = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?<![-_])/gi
const borders = '?!.,:;*_~'

/** Addresses that stand in words without marks, as GFM finds them: without the stops and brackets that end the clause. */
export function literalLinks(words: string): readonly (Span & { readonly url: string })[] {
  const mails = words.includes('@') ? [...words.matchAll(mail)].map(mailTo) : []
  if (!words.includes('://') && !words.includes('www.')) return mails
  const addresses = [...words.matchAll(address)].map(({ 0: found, index }) => {
    const text = ended(found)
    return { start: index, end: index + text.length, url: /^www\./i.test(text) ? `http://${text}` : text }
  })
  return [
    ...addresses,
    ...mails.filter(one => !addresses.some(other => other.start < one.end && one.start < other.end)),
  ]
}

function mailTo({ 0: text, index }: RegExpExecArray): Span & { readonly url: string } {
  return { start: index, end: index + text.length, url: `mailto:${text}` }
}

/** Without stops, and without brackets at the end that nothing opens; from the end, so that no address takes long. */
function ended(address: string): string {
  let open = address.split('(').length - address.split(')').length
  let end = address.length
  for (let last = address[end - 1] ?? ''; end > 0; last = address[--end - 1] ?? '') {
    if (last === ')' && open < 0) open++
    else if (!borders.includes(last)) break
  }
  return address.slice(0, end)
}
