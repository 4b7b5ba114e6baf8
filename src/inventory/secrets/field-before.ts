import { secretName } from './secret-name.ts'

const maxName = 80

/** The key that ends before an offset, if it may name a secret; of `name: PASSWORD, value:` that name. */
export function fieldBefore(text: string, offset: number): string | undefined {
  const field = wordBefore(text, offset)
  const name =
    field.toLowerCase() === 'value' ? (nameOfPair(text.slice(Math.max(0, offset - 240), offset)) ?? '') : field
  return name === 'auth' || secretName(name) !== undefined ? name : undefined
}

function wordBefore(text: string, offset: number): string {
  let end = offset
  while (end > 0 && offset - end < 8 && /[ \t]/.test(text[end - 1] ?? '')) end -= 1
  if (/["']/.test(text[end - 1] ?? '')) end -= text[end - 2] === '\\' ? 2 : 1
  let start = end
  while (start > 0 && end - start < maxName && /[\w.-]/.test(text[start - 1] ?? '')) start -= 1
  // The `n` of a line break that is written out is not part of the word.
  const word = text.slice(text[start - 1] === '\\' && /[nrt]/.test(text[start] ?? '') ? start + 1 : start, end)
  return word.replace(/^[-.]+/, '')
}

/** `name: PASSWORD` before `value`, as the environment of a container is written. */
function nameOfPair(before: string): string | undefined {
  const pair =
    /name\\?["']?[ \t]{0,4}[:=][ \t]{0,4}\\?["']?([\w.-]{1,80})\\?["']?(?:\\n|[\s,]){1,40}\\?["']?value\\?["']?[ \t]*$/i
  return pair.exec(before)?.[1]
}
