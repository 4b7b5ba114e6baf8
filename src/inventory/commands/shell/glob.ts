/** Whether a text fits a pattern of the shell, of text, `*` and `?`; undefined for other patterns. */
export function globPattern(pattern: string): ((text: string) => boolean) | undefined {
  if (pattern.length > 200 || /[[\]()\\|]/.test(pattern)) return undefined
  return text => fits(text, pattern)
}

/** Goes back to the last `*` only, so its work is bounded by the product of both lengths. */
function fits(text: string, pattern: string): boolean {
  let at = 0
  let next = 0
  let star = -1
  let from = 0
  while (at < text.length) {
    if (pattern[next] === '*') {
      star = next++
      from = at
    } else if (next < pattern.length && (pattern[next] === '?' || pattern[next] === text[at])) {
      at += 1
      next += 1
    } else if (star !== -1) {
      next = star + 1
      at = ++from
    } else return false
  }
  while (pattern[next] === '*') next += 1
  return next === pattern.length
}
