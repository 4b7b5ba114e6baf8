import type { Annotation } from '../report/annotations-of.ts'
import { log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import type { ChannelOutcome } from './comment-channel.ts'

/** What people should know of a comment that was not written, and what they can do; undefined where all is as it should be. */
export function channelNote(outcome: ChannelOutcome): Annotation | undefined {
  if (outcome.kind === 'ok') return outcome.foreign ? note('notice', foreignWords) : undefined
  if (outcome.kind === 'failed') {
    const why =
      failures[outcome.code] ?? log`GitHub answered in a way that is not understood (${logText(outcome.code)})`
    return note('warning', log`${why}. The result above stands without it`)
  }
  const words = skips[outcome.code]
  if (words === undefined) return undefined
  const accepted =
    'permissions' in outcome && outcome.permissions !== undefined
      ? log` (GitHub would take: ${logText(outcome.permissions)})`
      : log``
  return note('notice', log`${words}${accepted}`)
}

const note = (level: Annotation['level'], words: Safe<'log'>): Annotation => ({
  level,
  title: log`Hardlist: the comment`,
  message: words,
})

const foreignWords = log`A comment of somebody else begins as the comment of Hardlist does; it was left alone and does not count`

const skips: Readonly<Record<string, Safe<'log'>>> = {
  'read-only': log`No comment: the pull request comes from a fork, whose workflow may not write. The job summary has the result`,
  offline: log`No comment: the input \`token\` is empty. The job summary has the result`,
  'unsafe-address': log`No comment: \`GITHUB_API_URL\` is no address that a token is sent to. The job summary has the result`,
  permission: log`No comment: the token may not write it. Give the job \`permissions: pull-requests: write\``,
  locked: log`No comment: the conversation is locked. The job summary has the result`,
  ratelimit: log`No comment: the limit of requests is used up. The job summary has the result`,
  budget: log`No comment: GitHub took too long. The job summary has the result`,
  stale: log`No comment: the pull request has a newer commit, whose run will tell`,
}

const failures: Readonly<Record<string, Safe<'log'>>> = {
  auth: log`No comment: the token is not valid or has expired`,
  'unknown-list': log`No comment: the comments that are there could not all be read, and a second one would be noise`,
  network: log`No comment: GitHub could not be reached`,
  timeout: log`No comment: GitHub did not answer in time`,
  server: log`No comment: GitHub failed`,
  'not-found': log`No comment: the pull request was not found, or the token may not see it`,
  forbidden: log`No comment: GitHub refused it`,
  validation: log`No comment: GitHub did not accept it`,
  redirect: log`No comment: GitHub pointed to another server, which is not followed`,
}
