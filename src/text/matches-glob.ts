/** What is wrong with a glob, in words; `undefined` for one that `matchesGlob` takes. */
export function globProblem(glob: string): string | undefined {
  if (glob === '' || glob.length > 300) return 'is empty or longer than 300 characters'
  if (/[[\]{}()!\\\0]/.test(glob)) return 'has more than names, `/`, `?`, `*` and `**`'
  const parts = glob.split('/')
  if (parts.some(part => part === '' || part === '.' || part === '..'))
    return 'begins with `/` or has an empty part, `.` or `..`'
  return parts.some(part => part !== '**' && part.includes('**')) ? 'has `**` beside other characters' : undefined
}

/**
 * Whether a path is one that a glob stands for. `*` and `?` stay within a folder, `**` is any folders or none. Takes time in
 * proportion to both lengths.
 */
export function matchesGlob(glob: string, path: string): boolean {
  return matches(glob.split('/'), path.split('/'), { isAny: part => part === '**', isSame: matchesName })
}

const matchesName = (pattern: string, name: string): boolean =>
  matches([...pattern], [...name], {
    isAny: each => each === '*',
    isSame: (one, other) => one === '?' || one === other,
  })

interface How {
  isAny(part: string): boolean
  isSame(pattern: string, part: string): boolean
}

/** Goes back to the last star only, which is enough: what an earlier one took could as well be the later one's. */
function matches(pattern: readonly string[], parts: readonly string[], { isAny, isSame }: How): boolean {
  let [at, seen, star, from] = [0, 0, -1, 0]
  while (seen < parts.length) {
    const wanted = pattern[at]
    if (wanted !== undefined && isAny(wanted)) {
      star = at
      from = seen
      at += 1
    } else if (wanted !== undefined && isSame(wanted, parts[seen] ?? '')) {
      at += 1
      seen += 1
    } else if (star >= 0) {
      at = star + 1
      from += 1
      seen = from
    } else return false
  }
  return pattern.slice(at).every(isAny)
}
