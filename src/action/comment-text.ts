import { markedBody } from '../github/comment-marker.ts'
import { hasNews } from '../github/has-news.ts'
import type { WantedComment } from '../github/plan-comment.ts'
import type { WantedSizes } from '../github/publish-comment.ts'
import type { CheckReport } from '../report/check-report.ts'
import { fitMarkdown } from '../report/fit-markdown.ts'
import type { Page } from '../report/page/page.ts'
import { markdown, markdownCode } from '../text/escape-markdown.ts'
import type { Step } from './read-step.ts'

/** Bytes of the whole comment. GitHub takes 65,536 of a unit that it does not name; the others are for when it takes less. */
const sizes = [60_000, 30_000, 8_000] as const

/** Nothing in the text changes from run to run but the commit, so that an unchanged result is no edit. */
const footer = markdown`<sub>The check of the workflow decides; this comment only tells what it found.</sub>`

const rest = markdown`the job summary and \`report.json\``

interface CommentSource {
  readonly step: Step
  readonly report: CheckReport
  readonly page: Omit<Page, 'level' | 'rest'>
  readonly head: string
  readonly today: string
}

/** The comment on a report, in several sizes; where the step wants none, what an old one is to say. */
export function commentText({ step, report, page, head, today }: CommentSource): WantedSizes {
  const { comment, 'comment-key': key } = step.inputs
  const marker = { key, head, run: step.run }
  if (comment === 'never') {
    const text = markdown`The comment of Hardlist is switched off, last seen at ${markdownCode(head)}.`
    return { head, sizes: [{ marker, body: markedBody(marker, text), isNews: false }] }
  }
  const isNews = comment === 'always' || hasNews(report, today)
  const room = Buffer.byteLength(markedBody(marker, `\n\n${footer}`))
  const sized = (bytes: number): WantedComment => {
    const { markdown: text } = fitMarkdown(report, { ...page, rest }, bytes - room)
    return { marker, body: markedBody(marker, `${text}\n\n${footer}`), isNews }
  }
  const [first, ...smaller] = sizes
  const largest = sized(first)
  const others = smaller.map(sized).filter(({ body }) => body.length < largest.body.length)
  return { head, sizes: [largest, ...others] }
}
