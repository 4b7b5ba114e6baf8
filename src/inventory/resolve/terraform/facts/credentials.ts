import type { CredentialFact, CredentialKind } from '../../../../facts/credential.ts'
import type { Body } from '../../../../hcl/syntax.ts'
import type { TerraformFile } from '../../../readers/terraform-file.ts'
import { type Holder, maxDepth, secretsUnder } from './secrets-under.ts'

/** What the blocks of a type open, by the argument under which a secret stands; the rest are of their kind. */
const kinds: Readonly<Record<string, CredentialKind>> = {
  juju_application: 'option',
  juju_credential: 'cloud',
  juju_kubernetes_cloud: 'cloud',
  juju_secret: 'secret',
  juju_user: 'user',
}

/** The places of a file where a secret belongs, whoever calls its module: what stands there literally, or refers elsewhere. */
export function credentialsIn(file: TerraformFile): readonly CredentialFact[] {
  const facts: CredentialFact[] = []
  const { body } = file
  const given: Holder = { file, credential: 'variable', names: [], facts, depth: 0 }
  for (const attribute of body.attributes) secretsUnder(attribute, given)
  for (const block of body.blocks) {
    const [first = '', second = ''] = block.labels.map(label => label.text)
    const base = { file, names: [second], facts, depth: 0 }
    if (block.type === 'provider')
      attributesIn(block.body, { ...base, credential: 'provider', block: `provider.${first}` })
    else if (block.type === 'module')
      attributesIn(block.body, {
        ...base,
        credential: 'option',
        names: [first],
        application: first,
        block: `module.${first}`,
      })
    else if (block.type === 'variable') defaultOf(block.body, first, { ...base, credential: 'variable', names: [] })
    else if (block.type === 'locals' || block.type === 'variables' || block.type === 'run')
      attributesIn(block.body, { ...base, credential: 'variable' })
    else if (block.type === 'resource')
      attributesIn(block.body, {
        ...base,
        credential: kinds[first] ?? 'option',
        block: `${first}.${second}`,
        ...(first === 'juju_application' ? { application: second } : {}),
      })
  }
  return facts
}

function attributesIn(body: Body, walking: Holder): void {
  if (walking.depth > maxDepth) return
  for (const attribute of body.attributes) secretsUnder(attribute, walking)
  for (const block of body.blocks) attributesIn(block.body, { ...walking, depth: walking.depth + 1 })
}

function defaultOf(body: Body, name: string, walking: Holder): void {
  const standard = body.attributes.find(attribute => attribute.name === 'default')
  if (standard) secretsUnder({ ...standard, name }, walking)
}
