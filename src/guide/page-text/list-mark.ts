/** What begins an item: `kind` tells the marks of one list from those of another. */
export interface ListMark {
  readonly kind: string
  readonly ordered: boolean
  readonly task: boolean
  /** Of a numbered item. */
  readonly number?: number
  /** Characters of the mark and of the space after it. */
  readonly length: number
}

const bullet = /^(?:([•◦▪▫‣⁃●○■□·∙➢➤►▸\uF0B7\u25AA])|([-*+–—])(?=\s|$))\s*/u
const number = /^(\d{1,3})([.)])(?:\s+|$)/
const letter = /^([a-z])([.)])\s+/
const box = /^(?:([☐☑☒✅])|\[([ xX])\](?=\s))\s*/u

export function listMark(text: string): ListMark | undefined {
  const found = bullet.exec(text)
  if (found !== null) {
    const task = box.exec(text.slice(found[0].length))
    const length = found[0].length + (task?.[0].length ?? 0)
    return { kind: found[1] ?? found[2] ?? '', ordered: false, task: task !== null, length }
  }
  const task = box.exec(text)
  if (task !== null) return { kind: 'task', ordered: false, task: true, length: task[0].length }
  const counted = number.exec(text) ?? letter.exec(text)
  if (counted?.[1] === undefined) return undefined
  const isNumber = /\d/.test(counted[1])
  return {
    kind: `${isNumber ? '1' : 'a'}${counted[2]}`,
    ordered: true,
    task: false,
    number: isNumber ? Number(counted[1]) : counted[1].charCodeAt(0) - 96,
    length: counted[0].length,
  }
}
