import type { Guide, GuideTable, Statement } from '../guide/guide.ts'

const deploy = /\bjuju\s{1,80}deploy\s{1,80}/g
const withoutValue = /^--(?:trust|force|dry-run|debug|verbose|quiet)$/

/** Whose channels a table without a column of products lists. */
export interface Products {
  of(table: GuideTable): string | undefined
}

interface Named {
  readonly name: string
  readonly line: number
}

/** By a command, a link or a word near the table, the nearest first. A guide is searched once for all its tables. */
export function productsOf(guide: Guide): Products {
  const deployed = deployedNames(guide)
  const sections = new Map<number, Statement[]>()
  for (const statement of guide.statements) {
    const all = sections.get(statement.sectionIndex) ?? []
    all.push(statement)
    sections.set(statement.sectionIndex, all)
  }
  const named = new Map<number, string | undefined>()
  const anywhere = charmedName(guide) ?? linkedName(guide.statements)
  return {
    of({ sectionIndex, place }) {
      const command = nearest(deployed, place.line)
      if (command !== undefined) return command
      if (!named.has(sectionIndex)) named.set(sectionIndex, nameIn(sections.get(sectionIndex) ?? []))
      return named.get(sectionIndex) ?? anywhere
    },
  }
}

function deployedNames(guide: Guide): readonly Named[] {
  const commands = [
    ...guide.codeBlocks.map(block => ({ text: block.text, line: block.place.line })),
    ...guide.statements.flatMap(({ code, place }) => code.map(text => ({ text, line: place.line }))),
  ]
  return commands
    .flatMap(({ text, line }): readonly Named[] => {
      const name = deployedIn(text)
      return name === undefined ? [] : [{ name, line }]
    })
    .sort((a, b) => a.line - b.line)
}

/** The first name after the options of the first command that has one. */
function deployedIn(text: string): string | undefined {
  for (const match of text.matchAll(deploy)) {
    const start = match.index + match[0].length
    const words = text.slice(start, start + 500).split(/\s+/)
    let at = 0
    for (let word = words[at]; word?.startsWith('-'); word = words[at])
      at += word.includes('=') || withoutValue.test(word) ? 1 : 2
    const name = /^(?:ch:)?([a-z][a-z0-9-]*)/.exec(words[at] ?? '')?.[1]
    if (name !== undefined) return name
  }
  return undefined
}

function nearest(names: readonly Named[], line: number): string | undefined {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  const [above, below] = [names[low - 1], names[low]]
  if (above === undefined || below === undefined) return (above ?? below)?.name
  return (line - above.line <= below.line - line ? above : below).name
}

function nameIn(statements: readonly Statement[]): string | undefined {
  const spoken = statements
    .map(
      ({ text, code }) =>
        code.find(word => /^[a-z][a-z0-9-]+$/.test(word)) ?? /\b(?:bundle|charm) ([a-z][a-z0-9-]+)\b/.exec(text)?.[1],
    )
    .find(name => name !== undefined)
  return linkedName(statements) ?? spoken
}

function linkedName(statements: readonly Statement[]): string | undefined {
  for (const { links } of statements)
    for (const { url } of links) {
      const name = charmhubName(url)
      if (name !== undefined) return name
    }
  return undefined
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
