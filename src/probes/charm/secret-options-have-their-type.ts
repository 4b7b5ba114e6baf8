import { factsOf, scopeOf } from '../../inventory/inventory.ts'
import { secretName } from '../../inventory/secrets/secret-name.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const secretOptionsHaveTheirType = defineProbe({
  id: 'charm/secret-options-have-their-type',
  title: 'Options of a charm that hold a secret are of the type for secrets',
  why: 'What is in an option of another type can be read by everybody who may see the model, and stays in backups and exports of it. An option of the type for secrets only holds the id of one.',
  fix: 'Give the option `type: secret`, and read the value of the secret in the charm.',
  answers: ['credential-storage', 'secrets-in-configuration'],
  parameters: wordless,
  needs: ['option-default'],
  severity: 'info',
  examples: [
    {
      title: 'An option for a password that is a text, and one that is a secret',
      files: {
        'charmcraft.yaml': `name: web
type: charm
config:
  options:
    admin-password: { type: string, default: "" }
    signing-key: { type: secret }
    log-level: { type: string, default: info }
`,
      },
      expect: ['unmet charmcraft.yaml:5', 'met charmcraft.yaml:6'],
    },
    {
      title: 'The name of a secret, and a charm that only a test builds',
      files: {
        'charmcraft.yaml': `name: web
type: charm
config:
  options:
    tls-secret-name: { type: string, default: "" }
`,
        'tests/charm/charmcraft.yaml': `name: tester
type: charm
config: { options: { password: { type: string, default: "" } } }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: inventory => {
    const findings = factsOf(inventory, 'option-default').flatMap(({ name, type, place }): readonly Finding[] => {
      const said = secretName(name)
      const mayHold = said === 'password' || said === 'secret'
      if (type !== 'secret' && !(mayHold && type === 'string')) return []
      if (scopeOf(inventory, place.path) === 'test') return []
      const about = { subject: `${place.path}#options.${name}`, place, via: [], certainty: 'certain' } as const
      return type === 'secret'
        ? [{ outcome: 'met', ...about, message: `the option \`${name}\` holds the id of a secret` }]
        : [{ outcome: 'unmet', ...about, message: `the option \`${name}\` holds its secret as a text` }]
    })
    return conclude(oncePerPlace(findings), 'no charm is built here that has an option for a secret')
  },
})
