import type { Processor } from 'unified'

/**
 * Takes addresses without marks out of GFM: looking for them at every letter makes parsing twice as slow. `literalLinks` finds
 * them afterwards.
 */
export function withoutAutolinks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(extension => ({
    ...extension,
    text: Object.fromEntries(Object.entries(extension.text ?? {}).map(([code, found]) => [code, kept(found)])),
  }))
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map(extension =>
    Array.isArray(extension) ? extension.filter(one => one.enter?.literalAutolink === undefined) : extension,
  )
}

interface Named {
  readonly name?: string | undefined
}

function kept<C extends Named>(found: C | readonly C[] | undefined): C[] {
  const all = found === undefined ? [] : isList(found) ? found : [found]
  return all.filter(({ name = '' }) => !name.endsWith('Autolink'))
}

function isList<C>(found: C | readonly C[]): found is readonly C[] {
  return Array.isArray(found)
}
