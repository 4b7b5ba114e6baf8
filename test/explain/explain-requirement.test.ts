import { describe, expect, test } from 'vitest'
import { bind } from '../../src/binding/bind.ts'
import type { BoundRequirement, Declaration } from '../../src/binding/binding.ts'
import type { Requirement } from '../../src/checklist/requirement.ts'
import { explainProbe } from '../../src/explain/explain-probe.ts'
import { explainRequirement } from '../../src/explain/explain-requirement.ts'
import { probes } from '../../src/probes/probes.ts'
import { SettingsFile } from '../../src/settings/settings-schema.ts'
import { parseFast } from '../../src/yaml/fast-yaml.ts'
import { plain } from '../../src/yaml/plain.ts'

const base = {
  id: 'applications/encryption/encrypt-ingress-traffic',
  text: 'The traffic of the ingress must be encrypted.',
  place: { path: 'docs/guide.md', line: 42, column: 1, endLine: 42, endColumn: 46 },
  section: ['Applications', 'Encryption'],
  strength: 'must',
  polarity: 'do',
  signals: ['must'],
  basis: 'direct',
} as const

const encryption: Requirement = {
  ...base,
  topic: 'ingress-encryption',
  parameters: { charms: ['istio-pilot'], option: 'tls-secret-id' },
}

function bound(requirement: Requirement, declaration?: Declaration): BoundRequirement {
  const checklist = {
    key: 'guide',
    title: 'Hardening',
    path: 'docs/guide.md',
    digest: '',
    requirements: [requirement],
    channels: [],
    statements: { total: 1, requirements: 1, references: 0, others: 0 },
    decisions: [],
    warnings: [],
    advice: [],
    declarations: new Map(),
    problems: [],
  }
  const { requirements } = bind(checklist, probes, new Map(declaration ? [[requirement.id, declaration]] : []))
  const [first] = requirements
  if (!first) throw new Error('a requirement is always bound')
  return first
}

const page = (requirement: Requirement, declaration?: Declaration): string =>
  explainRequirement(bound(requirement, declaration), { title: 'Hardening' })

const blocksOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)

test('says what the guide says, where, how strongly and what is asked', () => {
  expect(page(encryption)).toMatchInlineSnapshot(`
    "# \`applications/encryption/encrypt-ingress-traffic\`

    ## What the guide says

    > The traffic of the ingress must be encrypted.

    - where: \`docs/guide.md:42\`, Hardening › Applications › Encryption
    - strength: must, by the words \`must\`
    - topic: \`ingress-encryption\`, with \`charms\` \`["istio-pilot"]\`, \`option\` \`"tls-secret-id"\`
    - basis: the sentence itself

    ## What is looked at

    - \`tls/ingress-is-encrypted\`: Every ingress has a certificate, with \`charms\` \`["istio-pilot"]\`, \`option\` \`"tls-secret-id"\`
    - \`tls/addresses-are-encrypted\`: Every address that users reach begins with https
    - \`tls/verification-is-on\`: Every certificate is checked
    - \`tls/secret-is-granted\`: Every secret that an application is given is granted to it
    - \`tls/certificates-come-from-an-authority\`: Certificates of production come from an authority that clients know

    ## Who else answers

    Nobody: the files show it.

    ## What would change the verdict

    - One finding that is unmet makes it fail, severity high, medium, one step up because the guide says must.
    - A value that the files do not determine, or a file that cannot be read, makes it unknown.
    - Other words in the guide change what is asked: its parameters are those above.

    ## How to waive it

    \`\`\`yaml
    waivers:
      - { requirement: applications/encryption/encrypt-ingress-traffic, path: PATH, reason: "WHY IT IS ACCEPTED", owner: WHO, until: YYYY-MM-DD }
    \`\`\`
    "
  `)
})

describe('what stands in the page', () => {
  test.each<[string, Requirement, Declaration | undefined, readonly string[]]>([
    [
      'a rule',
      { ...encryption, basis: 'derived', rule: { id: 'stable-receives-stable', text: 'A rule.' } },
      undefined,
      ['`stable-receives-stable`: A rule.'],
    ],
    ['a condition', { ...encryption, condition: 'if you expose it' }, undefined, ['only if: if you expose it']],
    ['a part', { ...encryption, part: 'must be encrypted' }, undefined, ['the part of it: must be encrypted']],
    ['a may', { ...encryption, strength: 'may' }, undefined, ['never fails: the guide says may']],
    [
      'a person',
      { ...base, topic: 'credential-rotation', parameters: {} },
      undefined,
      ['A person alone', 'How to attest it'],
    ],
    [
      'both',
      { ...base, topic: 'credential-storage', parameters: {} },
      undefined,
      ['auth/passwords-are-not-plain', 'How to attest it', 'How to waive it'],
    ],
    ['nobody', base, undefined, ['Nobody yet', 'Nothing: no probe is asked']],
    ['a reference', { ...base, strength: 'reference' }, undefined, ['points elsewhere']],
    ['what is left out', encryption, { skip: 'it runs elsewhere' }, ['settings leave it out. it runs elsewhere']],
    ['a severity of the settings', encryption, { severity: 'critical' }, ['make every failure critical']],
  ])('%s', (_, requirement, declaration, expected) => {
    for (const text of expected) expect(page(requirement, declaration)).toContain(text)
  })
})

test('what a guide says is shown as written', () => {
  const text = page({ ...encryption, text: '<script>@team ![x](y) [z]' })
  for (const markup of ['<script', '@team', '![x]', '[z]']) expect(text).not.toContain(markup)
  expect(text).toContain('&lt;script&gt;')
})

test('the lines to copy are settings once their blanks are filled', () => {
  const storage: Requirement = { ...base, topic: 'credential-storage', parameters: {} }
  const blocks = [...blocksOf(page(storage)), ...probes.flatMap(probe => blocksOf(explainProbe(probe)).slice(0, 1))]
  expect(blocks).toHaveLength(2 + probes.length)
  for (const block of blocks) {
    const parsed = parseFast(block.replaceAll('YYYY-MM-DD', '2027-01-31'))
    const read = plain(parsed.kind === 'documents' ? parsed.documents[0]?.root : undefined)
    expect(SettingsFile.safeParse(read.kind === 'value' ? read.value : undefined)).toMatchObject({ success: true })
  }
})
