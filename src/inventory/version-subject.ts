import { wordsOf } from './secrets/words-of.ts'

export type VersionSubject = 'juju' | 'kubernetes' | 'kubeflow'

/**
 * What a name such as `JUJU_VERSION`, `k8s`, `microk8s-channel`, `CKF_TRACK` gives the version of. Undefined where the
 * value is neither a version nor a channel of a snap, or a word of the name speaks of something beside it
 * (`juju-dashboard-channel`, `UATS_BRANCH`, `terraform-provider-juju-version`).
 */
export function versionSubject(name: string, value: string): VersionSubject | undefined {
  // `K8S` in capitals is one word
  const words = wordsOf(/[a-z]/.test(name) ? name : name.toLowerCase())
  const subject = subjectOf(words)
  if (subject === undefined || !words.every(word => subjects.has(word) || forms.has(word) || /^\d$/.test(word)))
    return undefined
  return isVersion(
    value,
    words.some(word => asking.has(word)),
  )
    ? subject
    : undefined
}

const subjects: ReadonlyMap<string, VersionSubject> = new Map([
  ['juju', 'juju'],
  ['kubernetes', 'kubernetes'],
  ['juju2', 'juju'],
  ['juju3', 'juju'],
  ['juju4', 'juju'],
  ['k8s', 'kubernetes'],
  ['kube', 'kubernetes'],
  ['microk8s', 'kubernetes'],
  ['eks', 'kubernetes'],
  ['aks', 'kubernetes'],
  ['gke', 'kubernetes'],
  ['kubeflow', 'kubeflow'],
  ['ckf', 'kubeflow'],
])

/** The words that ask for a version, so that a bare `3` or `stable` is one too. */
const asking = new Set(['version', 'versions', 'channel', 'channels', 'track', 'tracks', 'agent'])

const forms = new Set([
  ...asking,
  ...'input env snap client cli controller agents snaps cluster server default minor target current latest'.split(' '),
  ...'bootstrap charmed canonical supported tested with patch full exact'.split(' '),
])

/** The one thing that the words name; `juju-k8s-version` names two. */
function subjectOf(words: readonly string[]): VersionSubject | undefined {
  const named = new Set(words.flatMap(word => subjects.get(word) ?? []))
  return named.size === 1 ? [...named][0] : undefined
}

const risk = '(?:stable|candidate|beta|edge)'
const release = /^v?\d{1,4}\.(?:\d{1,4}|x)(?:\.\d{1,9}){0,2}(?:[-+~][\w.]{1,40})?$/
const channel = new RegExp(
  `^(?:latest|v?\\d{1,4}(?:\\.(?:\\d{1,4}|x)){0,2}(?:-[\\w.]{1,40})?)/${risk}(?:/[\\w.-]{1,80})?$`,
)
const short = new RegExp(`^(?:v?\\d{1,2}|latest|${risk})$`)

function isVersion(value: string, isAskedFor: boolean): boolean {
  return value.length < 200 && (release.test(value) || channel.test(value) || (isAskedFor && short.test(value)))
}
