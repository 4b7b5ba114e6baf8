import { joinMarkdown, markdown, markdownBlock, verdictSigns } from '../../text/escape-markdown.ts'
import type { Safe } from '../../text/safe.ts'
import { type Failure, waiverFields } from '../failures-of.ts'
import { commonFix } from '../same-place.ts'
import { code, folded, placeLink, prose } from './cells.ts'
import type { Page, Sheet } from './page.ts'

type Markdown = Safe<'markdown'>

/** So many failures have their remedy in sight; a longer list is folded. */
const mostInSight = 3

/** How to mend the failures, and the waivers to copy for those that are accepted. */
export function mending({ fresh, page, limits }: Sheet): readonly Markdown[] {
  const failures = fresh.slice(0, Math.min(limits.mends, limits.failures))
  if (failures.length === 0) return []
  const fixes = failures.map(failure => markdown`- **${code(failure.probe.id)}** ${fixOf(failure, page)}`)
  const blocks = [markdown`To mend:`, joinMarkdown([...new Set(fixes)], '\n'), ...waivers(failures)]
  return failures.length <= mostInSight
    ? blocks
    : [
        folded(
          markdown`How to mend or waive ${failures.length === fresh.length ? markdown`these` : markdown`the first ${failures.length}`}`,
          joinMarkdown(blocks, '\n\n'),
        ),
      ]
}

function fixOf({ probe, unmet }: Failure, page: Page): Markdown {
  const fix = commonFix(unmet)
  return fix ? markdown`Write ${code(fix.text)} at ${placeLink(fix, page)}` : prose(probe.remedy)
}

/** A waiver has to be exact to be copied, so one with a path too long for a page is not written out. */
const longestWaiver = 600

function waivers(failures: readonly Failure[]): readonly Markdown[] {
  const items = failures.map(failure => `  - ${waiverFields(failure).join('\n    ')}`)
  const short = [...new Set(items)].filter(item => item.length <= longestWaiver)
  if (short.length === 0) return []
  const text = `waivers:\n${short.join('\n')}`.replace(/<|#(?=\[)/g, asEscape).replace(verdictSigns, asEscape)
  return [
    markdown`Or accept it for a time, with a reason and an owner, in ${code('hardlist.yml')}:`,
    markdownBlock(text, 'yaml'),
  ]
}

/** What the page keeps for its own words, as YAML writes it in double quotes. */
const asEscape = (found: string): string =>
  [...found].map(one => `\\U${(one.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`).join('')
