import type { Guide } from '../guide/guide.ts'

/** The name of the guide's product in lower-case words, its abbreviation among them: they tell none of its sentences apart. */
export function productWords(guide: Guide): readonly string[] {
  const start = [
    guide.title,
    ...guide.statements
      .filter(({ kind }) => kind === 'sentence')
      .slice(0, 3)
      .map(({ text }) => text),
  ].join('\n')
  const charmed = /\bCharmed ((?:Apache )?[A-Z][A-Za-z0-9]*)(?: \(([A-Z][A-Za-z0-9]{1,9})\))?/.exec(start)
  return [charmed?.[1], charmed?.[2]].flatMap(name => name?.toLowerCase().split(' ') ?? [])
}
