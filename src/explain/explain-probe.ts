import type { Example, Probe } from '../probes/probe.ts'
import {
  joinMarkdown,
  markdown,
  markdownBlock,
  markdownCode,
  markdownProse,
  markdownText,
} from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'
import { declarationLines } from './declaration-lines.ts'
import { parameterLines } from './parameter-lines.ts'

type Markdown = Safe<'markdown'>

/** The page of a probe: what it claims, why, what it looks at, how to mend or waive it, and its examples. */
export function explainProbe(probe: Probe): Markdown {
  const parameters = parameterLines(probe)
  return page([
    markdown`# ${markdownProse(probe.title)}`,
    markdown`Probe ${markdownCode(probe.id)}, severity ${markdownText(probe.severity)}.`,
    markdownProse(probe.why),
    markdown`## What it looks at`,
    markdown`Facts: ${probe.needs.length === 0 ? markdown`none, only which files there are` : codes(probe.needs)}. ${topicsOf(probe)}`,
    ...(parameters.length > 0 ? [markdown`Parameters:`, joinMarkdown(parameters, '\n')] : []),
    ...(probe.answers.length === 0 ? [markdown`## How to declare it`, ...declarationLines(probe)] : []),
    markdown`## How to mend it`,
    markdownProse(probe.fix),
    markdown`## How to waive it`,
    markdown`In ${markdownCode('hardlist.yml')}, with a reason, an owner and the last day on which it counts:`,
    markdownBlock(waiverOf(probe), 'yaml'),
    markdown`## Examples`,
    ...probe.examples.flatMap(exampleBlocks),
  ])
}

function exampleBlocks(example: Example): readonly Markdown[] {
  const { title, files, parameters, expect } = example
  const given = Object.entries(parameters ?? {})
  const asked = given.map(([name, value]) => markdown`${markdownCode(name)} ${markdownCode(JSON.stringify(value))}`)
  return [
    markdown`### ${markdownProse(title)}`,
    ...(asked.length > 0 ? [markdown`With ${joinMarkdown(asked, ', ')}.`] : []),
    ...Object.entries(files).flatMap(([path, text]) => [
      markdownCode(path),
      markdownBlock(marked(path, text, expect), languageOf(path)),
    ]),
  ]
}

/** Of a file of Terraform; all others of the examples are YAML. */
const languageOf = (path: string): 'yaml' | 'hcl' => (/\.tf(?:vars)?$/.test(path) ? 'hcl' : 'yaml')

/** The text of a file with what is found written beside each line. */
function marked(path: string, text: string, expect: readonly string[]): string {
  const found = new Map<number, string[]>()
  for (const line of expect) {
    const [outcome = '', place = ''] = line.split(' ')
    const colon = place.lastIndexOf(':')
    if (place.slice(0, colon) !== path) continue
    const number = Number(place.slice(colon + 1))
    found.set(number, [...(found.get(number) ?? []), outcome])
  }
  return text
    .split('\n')
    .map((line, index) => [line, found.get(index + 1)?.join(', ')].filter(part => part !== undefined).join('  # '))
    .join('\n')
}

function topicsOf({ answers }: Probe): Markdown {
  if (answers.length === 0)
    return markdown`It answers no topic by itself: a guide or ${markdownCode('hardlist.yml')} declares it.`
  return markdown`It answers the topic ${codes(answers)}.`
}

const waiverOf = ({ id }: Probe): string =>
  `waivers:
  - { probe: ${id}, path: PATH, reason: "WHY IT IS ACCEPTED", owner: WHO, until: YYYY-MM-DD }
`

const codes = (words: readonly string[]): Markdown => joinMarkdown(words.map(markdownCode), ', ')

const page = (blocks: readonly Markdown[]): Markdown => markdown`${joinMarkdown(blocks, '\n\n')}\n`
