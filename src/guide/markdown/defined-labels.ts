import { createCertainFences } from './certain-fences.ts'

/** Where no paragraph is open that would take the line as its own. */
const defined = /^ {0,3}\[(\^?[^\]\n]{1,200})\]:/
const used = /\[(\^?[^[\]\n]{1,200})\]/g

/** The labels of links and footnotes that a text defines, by their normal form, as they are written. */
export function definedLabels(text: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  if (!text.includes(']:')) return labels
  const fences = createCertainFences()
  let begins = true
  for (const line of text.split('\n')) {
    if (fences.holds(line)) continue
    const label: string | undefined = begins && fences.areCertain() ? defined.exec(line)?.[1] : undefined
    if (label !== undefined) labels.set(normal(label), label)
    begins = label !== undefined || /^\s*$|^#{1,6} /.test(line)
  }
  return labels
}

/** Definitions of those labels that a piece of a text uses, so that a parser sees links where they are. */
export function definitionsFor(piece: string, labels: ReadonlyMap<string, string>): string {
  if (labels.size === 0) return ''
  const wanted = new Set<string>()
  for (const [, label = ''] of piece.matchAll(used)) {
    const known = labels.get(normal(label))
    if (known !== undefined) wanted.add(known)
  }
  return [...wanted].map(label => `[${label}]: #\n\n`).join('')
}

function normal(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}
