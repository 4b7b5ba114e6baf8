import {
  joinMarkdown,
  markdown,
  markdownCode,
  markdownLink,
  markdownProse,
  markdownText,
} from '../../text/escape-markdown.ts'
import type { Safe } from '../../text/safe.ts'
import { elided, shortened } from '../../text/shortened.ts'
import { thresholdOf } from '../../verdict/outcome-of-run.ts'
import { reaches } from '../../verdict/severity-of.ts'
import type { CheckReport, Evidence, VerdictRow } from '../check-report.ts'
import type { Page, Sheet } from './page.ts'

type Markdown = Safe<'markdown'>

/** What a finding, a probe or a person says, with names between backticks. */
export const prose = (words: string): Markdown => markdownProse(shortened(words, 400))

/** A sentence of the guide. */
export const quoted = (words: string): Markdown => markdownText(shortened(words, 160))

export const code = (name: string): Markdown => markdownCode(elided(name, 120))

export function linked(label: Markdown, target: string | undefined): Markdown {
  return target === undefined ? label : markdownLink(label, target)
}

export function placeLink({ file, line }: { readonly file: string; readonly line: number }, page: Page): Markdown {
  return markdownLink(code(`${file}:${line}`), page.fileLink(file, line))
}

/** A line of the settings or of a guide, where the policy stands; the guide that ships is no file of the repository. */
export function policyLink({ file, line }: { readonly file: string; readonly line: number }, page: Page): Markdown {
  const there = page.guideLink(file, line) ?? (file.startsWith('hardlist:') ? undefined : page.fileLink(file, line))
  return linked(code(`${file}:${line}`), there)
}

export function probeName(id: string, page: Page): Markdown {
  return linked(code(id), page.probeLink(id))
}

/** The line of the guide on which a requirement stands. */
export function guidePlace({ guide, requirement }: VerdictRow, { report, page }: Sheet): Markdown {
  const path = report.guides.find(({ key }) => key === guide)?.path ?? guide
  return linked(code(`${path}:${requirement.line}`), page.guideLink(path, requirement.line))
}

/** The sign of a failure: whether it ends a run with 1 is the line between the two. */
export function failureSign(severity: Evidence['severity'], { failOn }: CheckReport): Markdown {
  return reaches(severity, thresholdOf(failOn)) ? markdown`❌` : markdown`⚠️`
}

export function table(heads: readonly string[], rows: readonly (readonly Markdown[])[]): Markdown {
  const lines = rows.map(cells => markdown`| ${joinMarkdown(cells, ' | ')} |`)
  const head = markdown`| ${joinMarkdown(heads.map(markdownText), ' | ')} |`
  const rule = markdown`|${joinMarkdown(
    heads.map(() => markdown`---`),
    '|',
  )}|`
  return joinMarkdown([head, rule, ...lines], '\n')
}

export function folded(summary: Markdown, body: Markdown): Markdown {
  return markdown`<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}

/** The first of some blocks, and how many more there are. */
export function capped(blocks: readonly Markdown[], most: number): readonly Markdown[] {
  const rest = blocks.length - most
  return rest > 0 ? [...blocks.slice(0, most), markdown`and ${rest} more`] : blocks
}
