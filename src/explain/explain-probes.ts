import type { Probe } from '../probes/probe.ts'
import {
  joinMarkdown,
  markdown,
  markdownCode,
  markdownLink,
  markdownProse,
  markdownText,
} from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'

/** The index of the pages, in the order of the catalogue; the links are relative to its folder. */
export function explainProbes(probes: readonly Probe[]): Safe<'markdown'> {
  const rows = probes.map(
    ({ id, title, severity, answers }) =>
      markdown`| ${markdownLink(markdownCode(id), `${id}.md`)} | ${markdownProse(title)} | ${markdownText(severity)} | ${topicsOf(answers)} |`,
  )
  const head = markdown`| probe | it is met when it is true that | severity | topic |\n|---|---|---|---|`
  const blocks = [
    markdown`# The probes`,
    markdown`One page for each, written by ${markdownCode('hardlist explain')} from the probe itself. A probe is asked only where a sentence of the guide asks for it; one without a topic is asked where a guide or ${markdownCode('hardlist.yml')} declares it.`,
    joinMarkdown([head, ...rows], '\n'),
  ]
  return markdown`${joinMarkdown(blocks, '\n\n')}\n`
}

const topicsOf = (topics: readonly string[]): Safe<'markdown'> =>
  topics.length === 0 ? markdown`declared` : joinMarkdown(topics.map(markdownCode), ', ')
