import { factsOf, scopeOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { toldApart } from '../told-apart.ts'

export const workflowSecretsStayInEnvironment = defineProbe({
  id: 'secrets/workflow-secrets-stay-in-environment',
  title: 'Commands of a workflow take secrets from their environment',
  why: 'An expression is put into the text of a command before the shell reads it, so the secret is part of a command line that other processes see, and of every trace of it.',
  fix: 'Give the step the secret in `env`, and use the variable in the command.',
  answers: ['credential-storage', 'secrets-in-configuration'],
  parameters: wordless,
  needs: ['workflow'],
  severity: 'low',
  examples: [
    {
      title: 'A secret in the text of a command, and one in the environment',
      files: {
        '.github/workflows/deploy.yaml': `on: push
jobs:
  deploy:
    steps:
      - run: juju login --user ci --password "\${{ secrets.JUJU_PASSWORD }}"
      - run: ./deploy.sh "$TOKEN"
        env: { TOKEN: "\${{ secrets.TOKEN }}" }
`,
        '.github/workflows/env.yaml': `on: push
jobs:
  deploy:
    steps:
      - env: { TOKEN: "\${{ secrets.TOKEN }}" }
        run: ./deploy.sh "$TOKEN"
`,
      },
      expect: ['unmet .github/workflows/deploy.yaml:5', 'met .github/workflows/env.yaml:1'],
    },
    {
      title: 'A secret that is only compared, one in a comment, and a workflow that is switched off',
      files: {
        '.github/workflows/test.yaml': `on: push
jobs:
  deploy:
    steps:
      - run: echo "\${{ secrets.TOKEN != '' }}"
      - run: |
          # juju login --password \${{ secrets.TOKEN }}
`,
        '.github/workflows/old.yaml.disabled': `on: push
jobs: { deploy: { steps: [{ run: "./deploy.sh \${{ secrets.TOKEN }}" }] } }
`,
      },
      expect: ['met .github/workflows/test.yaml:1'],
    },
  ],
  ask: inventory => {
    const findings = factsOf(inventory, 'workflow').flatMap(({ place, inlineSecrets, form }): readonly Finding[] => {
      if (scopeOf(inventory, place.path) === 'disabled') return []
      const about = { via: [], certainty: 'certain' } as const
      if (inlineSecrets.length === 0) {
        const message = `no command of this ${form} holds a secret in its text`
        return [{ outcome: 'met', ...about, subject: `${place.path}#secrets`, place, message }]
      }
      return inlineSecrets.map(({ name, place: where }) => ({
        outcome: 'unmet',
        ...about,
        subject: `${place.path}#secrets.${name}`,
        place: where,
        message: `the secret \`${name}\` stands in the text of a command`,
      }))
    })
    return conclude(toldApart(oncePerPlace(findings)), 'there is no workflow')
  },
})
