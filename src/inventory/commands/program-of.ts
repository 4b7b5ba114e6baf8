import type { Word } from './word.ts'
import { textOf } from './word-values.ts'

const programs = new Set(
  (
    'juju kubectl terraform tofu helm az eksctl gcloud aws snap microk8s minikube docker podman skopeo oras kind k3d concierge ' +
    'kubeadm doctl charmcraft rockcraft'
  ).split(' '),
)

/** The program of a command, with its words as if it were called by its name; undefined for one that is of no interest. */
export function programOf(
  words: readonly Word[],
): { readonly name: string; readonly words: readonly Word[] } | undefined {
  const [first, second] = words
  if (first === undefined) return undefined
  const name = named(first)
  if (name === undefined) return variable.test(first.raw) ? programOf(words.slice(1)) : undefined
  const next = second && textOf(second)
  if (
    (name === 'microk8s' || name === 'k8s' || name === 'minikube' || name === 'k3s') &&
    (next === 'kubectl' || next === 'helm' || next === 'helm3' || next === 'juju')
  )
    return { name: next.replace(/3$/, ''), words: words.slice(1) }
  if (name === 'snap' && next === 'run') return programOf(words.slice(2))
  return programs.has(name) ? { name, words } : undefined
}

/** A variable alone, such as `$SUDO`. */
const variable = /^\$\{?\w+\}?$/

/** A variable that is called like Juju is Juju. */
function named(word: Word): string | undefined {
  const { value, raw } = word
  if (value.kind === 'unknown')
    return /^\$[{(]?[A-Za-z_]{0,40}(juju|kubectl|terraform|helm|JUJU|KUBECTL|TERRAFORM|HELM)(?:_?(?:bin|cmd|cli|path|command|executable|BIN|CMD|CLI|PATH|COMMAND|EXECUTABLE))?(?::?-\w{1,40})?[})]?$/
      .exec(raw)?.[1]
      ?.toLowerCase()
  const text = textOf(word).slice(0, 300).replace(/^.*\//, '')
  if (/^juju(?:[-_.]?[23](?:[-_.]?\d{1,2})?)?$/.test(text)) return 'juju'
  return /^microk8s\.(juju|kubectl|helm)3?$/.exec(text)?.[1] ?? text
}
