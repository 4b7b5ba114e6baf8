import { annotationsOf } from '../report/annotations-of.ts'
import { fitMarkdown } from '../report/fit-markdown.ts'
import { verdictWords } from '../report/page/verdict-title.ts'
import { summaryOf } from '../report/summary-of.ts'
import { type LineAt, linesAtCommit } from '../run/lines-at-commit.ts'
import { log, logText } from '../text/escape-log.ts'
import { markdown } from '../text/escape-markdown.ts'
import type { ActionWorld } from './action-world.ts'
import type { Analysis } from './analyse.ts'
import { channelNote } from './channel-note.ts'
import { type ChannelOutcome, commentChannel } from './comment-channel.ts'
import { commentText } from './comment-text.ts'
import type { OpenedConnection } from './open-connection.ts'
import { type LinkTargets, pageLinks } from './page-links.ts'
import { fromTop, type Step } from './read-step.ts'
import { reportOutputs } from './report-outputs.ts'
import type { Runner } from './runner.ts'
import { writeReport } from './write-report.ts'

export interface Publisher {
  readonly step: Step
  readonly world: ActionWorld
  readonly runner: Runner
  readonly connect: () => Promise<OpenedConnection>
}

/** What can be published: a report, with or without the commits of a change; that of a problem has been told already. */
type Published = Pick<Analysis, 'report'> & Partial<Analysis> & { readonly isProblem?: boolean }

/**
 * Publishes a report, what cannot fail first: the file, outputs, summary, annotations, then the comment. Whatever becomes of
 * a channel, the exit code is that of the verdict.
 */
export async function publish(publisher: Publisher, published: Published): Promise<0 | 1> {
  const { step, world, runner } = publisher
  const { report } = published
  const key = step.inputs['comment-key']
  const file = writeReport(report, { world, key })
  const path: Readonly<Record<string, string>> = file.kind === 'written' ? { 'report-json': file.path } : {}
  const outputs = runner.setOutputs({ ...reportOutputs(report), ...path })
  const targets = targetsOf(step, published)
  const links = pageLinks(step, world, targets)
  const rest = markdown`\`report.json\``
  const summary = await runner.writeSummary(fitMarkdown(report, { ...links, rest }, runner.summaryRoom()).markdown)
  const notes = published.isProblem ? [] : annotationsOf(report, { root: fromTop(step, '') })
  for (const note of notes) runner.annotate(note)
  const comment = await commentOf(publisher, published, links)
  tellChannels(publisher, { file, outputs, summary, comment })
  runner.say(log`hardlist: ${logText(verdictWords(report))} (${logText(summaryOf(report))})`)
  return report.exitCode === 0 && file.kind === 'written' ? 0 : 1
}

/** Links lead to the head of a change, and to the line there where it is known; else to the commit of the event. */
function targetsOf({ event, root, commit }: Step, { change }: Published): LinkTargets {
  const isChange = event.kind === 'pull-request' || event.kind === 'merge-group'
  const head = isChange ? event.head : commit
  const lineAt = head === undefined ? undefined : linesAtCommit(root, head, change?.headFiles)
  const unknown: LineAt = (_, line) => (isChange ? undefined : line)
  return { commit: head, base: change?.compared, policy: change?.policy, lineAt: lineAt ?? unknown }
}

async function commentOf(
  { step, world, connect }: Publisher,
  { report }: Published,
  page: ReturnType<typeof pageLinks>,
): Promise<ChannelOutcome> {
  const { event } = step
  const head = event.kind === 'pull-request' ? event.head : ''
  return commentChannel(step, connect, () => commentText({ step, report, page, head, today: world.today }))
}

interface Channels {
  readonly file: ReturnType<typeof writeReport>
  readonly outputs: 'ok' | 'failed'
  readonly summary: 'ok' | 'failed'
  readonly comment: ChannelOutcome
}

/** Says once what was not delivered, and why. */
function tellChannels({ runner }: Publisher, { file, outputs, summary, comment }: Channels): void {
  const state = comment.kind === 'ok' ? 'ok' : `${comment.kind}:${comment.code}`
  const published = { comment: state, summary, annotations: 'ok' }
  const url = 'url' in comment ? { 'comment-url': comment.url ?? '' } : {}
  runner.setOutputs({ published: JSON.stringify(published), ...url })
  const warn = (message: ReturnType<typeof log>): void =>
    runner.annotate({ level: 'warning', title: log`Hardlist`, message })
  if (file.kind === 'refused')
    runner.annotate({
      level: 'error',
      title: log`Hardlist`,
      message: log`${logText(file.path)} could not be written: ${logText(file.reason)}`,
    })
  if (summary === 'failed') warn(log`The job summary could not be written`)
  if (outputs === 'failed') warn(log`The outputs could not be written: \`GITHUB_OUTPUT\` names no file`)
  const note = channelNote(comment)
  if (note) runner.annotate(note)
}
