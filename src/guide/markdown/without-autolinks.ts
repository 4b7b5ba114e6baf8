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

function kept<C extends { readonly name?: string | undefined }>(constructs: C | readonly C[] | undefined): C[] {
  return [constructs ?? []].flat().filter(({ name = '' }: C) => !name.endsWith('Autolink'))
}
