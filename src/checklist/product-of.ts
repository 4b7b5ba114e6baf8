import type { Guide, GuideTable } from '../guide/guide.ts'

const deploy = /\bjuju\s+deploy\s+(?:--\S+(?:\s+|=)\S+\s+)*(?:ch:)?([a-z][a-z0-9-]*)/g

/** Whose channels a table without a column of products lists: by a command, a link or a word near it, the nearest first. */
export function productOf(guide: Guide, table: GuideTable): string | undefined {
  const here = guide.statements.filter(statement => statement.sectionIndex === table.sectionIndex)
  const distance = (line: number): number => Math.abs(line - table.place.line)
  const commands = [
    ...guide.codeBlocks.map(block => ({ text: block.text, line: block.place.line })),
    ...guide.statements.flatMap(({ code, place }) => code.map(text => ({ text, line: place.line }))),
  ].sort((a, b) => distance(a.line) - distance(b.line))
  const deployed = commands
    .flatMap(({ text }) => [...text.matchAll(deploy)].map(match => match[1]))
    .find(name => name !== undefined)
  if (deployed !== undefined) return deployed
  const linked = (statements: typeof here): string | undefined =>
    statements.flatMap(({ links }) => links.flatMap(({ url }) => charmhubName(url) ?? []))[0]
  const spoken = here.flatMap(
    ({ text, code }) =>
      code.find(word => /^[a-z][a-z0-9-]+$/.test(word)) ??
      /\b(?:bundle|charm) ([a-z][a-z0-9-]+)\b/.exec(text)?.[1] ??
      [],
  )
  return linked(here) ?? spoken[0] ?? charmedName(guide) ?? linked([...guide.statements])
}

function charmhubName(url: string): string | undefined {
  const name = /^https?:\/\/charmhub\.io\/([a-z][a-z0-9-]*)(?:[/?#]|$)/.exec(url)?.[1]
  return name === 'topics' ? undefined : name
}

/** "Charmed Kubeflow" in the title or the first words is the product `kubeflow`. */
function charmedName(guide: Guide): string | undefined {
  const start = [guide.title, ...guide.statements.slice(0, 5).map(statement => statement.text)].join('\n')
  const words = /\bCharmed ((?:Apache )?[A-Z][A-Za-z0-9]*)/.exec(start)?.[1]
  return words?.replace(/^Apache /, '').toLowerCase()
}
