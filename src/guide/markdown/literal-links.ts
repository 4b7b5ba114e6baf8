import type { Span } from '../plain-text.ts'

const address = /(?<![\w/])(?:https?:\/\/|www\.)[^\s<>"'`]{1,2000}/gi
const mail = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?<![-_])/gi
const border = /[?!.,:;*_~]+$/

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

function ended(address: string): string {
  const text = address.replace(border, '')
  const isOpen = text.split('(').length >= text.split(')').length
  return text.endsWith(')') && !isOpen ? ended(text.slice(0, -1)) : text
}
