import type { Fact } from '../../../facts/fact.ts'
import { readArguments } from '../arguments.ts'
import { versionFacts } from '../versions.ts'
import type { Command } from '../word.ts'
import { textOf } from '../word-values.ts'

const subjects: ReadonlyMap<string, string> = new Map([
  ['juju', 'juju'],
  ['microk8s', 'kubernetes'],
  ['k8s', 'kubernetes'],
  ['canonical-k8s', 'kubernetes'],
  ['kubelet', 'kubernetes'],
  ['kube-apiserver', 'kubernetes'],
  ['kubeadm', 'kubernetes'],
])

const valued = new Set(['--channel', '--revision', '--cohort', '--name'])

/** `snap install|refresh <name> --channel <channel>` of what is Juju or a cluster (snapcraft.io/docs). */
export function readSnap(command: Command): readonly Fact[] {
  const { words, last } = readArguments(command.words.slice(1), valued)
  const [verb, ...snaps] = words
  if (verb === undefined || !/^(?:install|refresh|switch)$/.test(textOf(verb))) return []
  const named = new Set(snaps.flatMap(snap => subjects.get(textOf(snap)) ?? []))
  return [...named].flatMap(subject => versionFacts(last('--channel'), subject, command))
}
