import type { BoundRequirement } from '../binding/binding.ts'
import type { Probe } from '../probes/probe.ts'
import { joinMarkdown, markdown, markdownCode, markdownProse } from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'

type Markdown = Safe<'markdown'>

/** Which probes the guides ask, for which requirements, and which checks they do not ask for. */
export function explainCatalogue(probes: readonly Probe[], bound: readonly BoundRequirement[]): Markdown {
  const askedBy = (probe: Probe): readonly string[] =>
    bound
      .filter(({ questions }) => questions.some(question => question.probe.id === probe.id))
      .map(one => one.requirement.id)
  const asked = probes.filter(probe => askedBy(probe).length > 0)
  const others = probes.filter(probe => probe.answers.length > 0 && askedBy(probe).length === 0)
  const rows = asked.map(
    probe => markdown`- ${nameOf(probe)}\n  asked for ${joinMarkdown(askedBy(probe).map(markdownCode), ', ')}`,
  )
  const blocks = [
    markdown`# What is checked`,
    rows.length > 0 ? joinMarkdown(rows, '\n') : markdown`Nothing: no sentence of the guide asks for a probe.`,
    ...(others.length > 0
      ? [
          markdown`## Checks this guide does not ask for`,
          joinMarkdown(
            others.map(probe => markdown`- ${nameOf(probe)}`),
            '\n',
          ),
        ]
      : []),
  ]
  return markdown`${joinMarkdown(blocks, '\n\n')}\n`
}

const nameOf = ({ id, title }: Probe): Markdown => markdown`${markdownCode(id)}: ${markdownProse(title)}`
