import type { Fact } from '../../facts/fact.ts'
import { commandFact } from './command-fact.ts'
import { readJuju } from './juju/juju.ts'
import { programOf } from './program-of.ts'
import { readCluster, readConcierge, readNodeImage } from './programs/clusters.ts'
import { readKubectl } from './programs/kubectl.ts'
import { readFlags, readHelm, readRegistryLogin, readTerraform } from './programs/passwords.ts'
import { readSnap } from './programs/snap.ts'
import { uncheckedFlags } from './programs/unchecked.ts'
import type { Command } from './word.ts'

/**
 * What one command states, and the command itself where its program is one that is of interest. The words begin with the
 * program. A deploy of a mention is a pin if it names a channel; a mention states nothing else.
 */
export function readCommand(given: Command): readonly Fact[] {
  const unchecked = uncheckedFlags(given)
  const program = programOf(given.words)
  if (program === undefined) return unchecked
  const command = program.words === given.words ? given : { ...given, words: program.words }
  const facts = factsOf(program.name, command)
  return [commandFact(program.name, command, facts), ...facts, ...unchecked]
}

function factsOf(name: string, command: Command): readonly Fact[] {
  switch (name) {
    case 'juju':
      return readJuju(command)
    case 'snap':
      return readSnap(command)
    case 'kubectl':
      return readKubectl(command)
    case 'terraform':
    case 'tofu':
      return readTerraform(command)
    case 'helm':
      return readHelm(command)
    case 'docker':
    case 'podman':
    case 'skopeo':
    case 'oras':
      return readRegistryLogin(command)
    case 'kind':
    case 'k3d':
      return readNodeImage(command)
    case 'concierge':
      return readConcierge(command)
    case 'az':
    case 'gcloud':
    case 'eksctl':
    case 'aws':
    case 'minikube':
    case 'kubeadm':
    case 'doctl':
      return distinct([...readCluster(name, command), ...readFlags(command.words.slice(1), command, 'cloud')])
    default:
      return []
  }
}

/** A flag that two rules know is one credential. */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>()
  return facts.filter(({ kind, place }) => {
    const key = `${kind} ${place.line}:${place.column}`
    const isNew = kind !== 'credential' || !seen.has(key)
    seen.add(key)
    return isNew
  })
}
