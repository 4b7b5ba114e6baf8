import type { Fact } from '../../../facts/fact.ts'
import type { PlacedText, RoleFact, RoleRule } from '../../../facts/role.ts'
import type { BoundSubject } from '../../../facts/role-binding.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { secretWord } from '../credentials.ts'
import { isNamePlaceholder } from '../placeholder.ts'
import { wordAfter } from '../sub-word.ts'
import type { Command, Word } from '../word.ts'
import { nameOf, soleText, textOf } from '../word-values.ts'

const valued = new Set(
  (
    '-n --namespace --context --kubeconfig --cluster --user --group --serviceaccount --clusterrole --role --verb --resource --resource-name --from-literal ' +
    '--from-file --from-env-file --docker-password --docker-username --docker-server --docker-email -f --filename -o --output -s --server'
  ).split(' '),
)

/** Bindings and secrets that `kubectl create` makes (kubernetes.io/docs/reference/kubectl). */
export function readKubectl(command: Command): readonly Fact[] {
  const args = readArguments(command.words.slice(1), valued)
  const [verb, what] = args.words.map(textOf)
  if (command.isMention || verb !== 'create') return []
  if (what === 'clusterrolebinding' || what === 'rolebinding')
    return binding(args, command, what === 'clusterrolebinding')
  if (what === 'clusterrole' || what === 'role') return role(args, command, what === 'role' ? 'Role' : 'ClusterRole')
  if (what !== 'secret') return []
  const literals = args.all('--from-literal').flatMap(word => {
    const field = /^([\w.-]{1,200})=/.exec(word.raw)?.[1]
    if (
      field === undefined ||
      /^(?:user|username|host|url|endpoint|port|region|bucket)$|(?:^|[_.-])(?:url|host|user|username|endpoint|region|bucket|id|email)$/i.test(
        field,
      )
    )
      return []
    return secretWord(wordAfter(word, '='), { command, credential: 'secret', field })
  })
  return [
    ...literals,
    ...secretWord(args.last('--docker-password'), { command, credential: 'registry', field: 'docker-password' }),
  ]
}

function binding(args: Arguments, { words, deployments }: Command, isClusterWide: boolean): readonly Fact[] {
  const [first] = words
  const name = args.words[2]
  const role = args.last('--clusterrole', '--role')
  if (!first || !name || !role || isNamePlaceholder(role)) return []
  const namespace = args.last('-n', '--namespace')
  const subjects: readonly BoundSubject[] = [
    ...args.all('--user').map(word => subject('User', word)),
    ...args.all('--group').map(word => subject('Group', word)),
    ...args.all('--serviceaccount').map(account),
  ]
  return [
    {
      kind: 'role-binding',
      place: first.place,
      deployments,
      source: 'command',
      name: nameOf(name),
      ...(namespace && !isClusterWide ? { namespace: nameOf(namespace) } : {}),
      isClusterWide,
      role: nameOf(role),
      rolePlace: role.place,
      subjects,
    },
  ]
}

/** `kubectl create clusterrole <name> --verb=get,list --resource=pods,deployments.apps` */
function role(args: Arguments, { words, deployments }: Command, kind: RoleFact['role']): readonly Fact[] {
  const [first] = words
  const name = args.words[2]
  const given = { verbs: args.all('--verb'), resources: args.all('--resource'), names: args.all('--resource-name') }
  const isOpen = [...given.verbs, ...given.resources].some(word => soleText(word) === undefined)
  if (!first || !name || isNamePlaceholder(name) || given.verbs.length === 0 || given.resources.length === 0) return []
  const resources = given.resources.flatMap(listed)
  const rule: RoleRule = {
    place: first.place,
    groups: resources.map(({ text, place }) => ({ text: groupOf(text), place })),
    resources: resources.map(({ text, place }) => ({ text: text.split(/[./]/)[0] ?? text, place })),
    verbs: given.verbs.flatMap(listed),
    names: given.names.flatMap(listed),
    addresses: [],
    ...(isOpen ? { isOpen: true } : {}),
  }
  return [{ kind: 'role', place: first.place, deployments, role: kind, name: nameOf(name), rules: [rule] }]
}

/** `deployments.apps` is in the group `apps`; without one, the cluster looks for the group of the resource itself. */
function groupOf(resource: string): string {
  const [name = '', ...group] = (resource.split('/')[0] ?? '').split('.')
  return group.length > 0 || name === '*' ? group.join('.') : '*'
}

const listed = (word: Word): readonly PlacedText[] =>
  textOf(word)
    .split(',')
    .slice(0, 100)
    .map(text => ({ text: text.trim(), place: word.place }))

const subject = (kind: BoundSubject['kind'], word: Word): BoundSubject => ({
  kind,
  name: nameOf(word),
  place: word.place,
})

/** `namespace:name` */
function account(word: Word): BoundSubject {
  const [namespace = '', name] = nameOf(word).split(':')
  return name === undefined
    ? subject('ServiceAccount', word)
    : { kind: 'ServiceAccount', name, namespace, place: word.place }
}
