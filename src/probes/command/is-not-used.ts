import * as z from 'zod/mini'
import { asked, commandsOf, isOf, lackOf, numbered, wordsOf } from '../commands-asked.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

export const isNotUsed = defineProbe({
  id: 'command/is-not-used',
  title: 'The command is not run with the words that are forbidden',
  why: 'Some commands switch off what protects a deployment, and whoever runs a script does not read every line of it.',
  fix: 'Take the command, or the words, out of the script, the workflow or the page.',
  answers: [],
  parameters: z.object(asked),
  needs: ['command'],
  severity: 'high',
  examples: [
    {
      title: 'With the word, without it, and in a comment',
      parameters: { program: 'juju', subcommand: 'remove-model', words: ['--force'] },
      files: {
        'a.sh': `juju remove-model --force books
`,
        'b.sh': `# juju remove-model --force books
juju remove-model books
`,
      },
      expect: ['unmet a.sh:1'],
    },
    {
      title: 'None of it, and a sentence that only mentions it',
      parameters: { program: 'kubectl', subcommand: 'delete' },
      files: {
        'deploy.sh': `kubectl apply -f manifests
`,
        'README.md': `Never run \`kubectl delete namespace books\`.
`,
      },
      expect: ['met deploy.sh:1'],
    },
    {
      title: 'A step of a workflow, and one of a workflow that is disabled',
      parameters: { program: 'docker', subcommand: 'run', words: ['--privileged'] },
      files: {
        '.github/workflows/build.yaml': `on: push
jobs:
  build:
    steps:
      - run: docker run --privileged builder
`,
        '.github/workflows/old.yaml.disabled': `on: push
jobs: { build: { steps: [{ run: docker run --privileged builder }] } }
`,
      },
      expect: ['unmet .github/workflows/build.yaml:5'],
    },
  ],
  ask: (inventory, parameters) => {
    const all = commandsOf(inventory, parameters.program)
    const found = all.filter(command => isOf(command, parameters) && lackOf(command, parameters) === undefined)
    const says = wordsOf(parameters)
    const about = { via: [], certainty: 'certain' } as const
    const findings = numbered(found).map(
      ({ command, subject }): Finding => ({
        outcome: 'unmet',
        ...about,
        subject,
        place: command.place,
        message: `${says} is run here`,
      }),
    )
    const [first] = all
    const none: readonly Finding[] =
      first && findings.length === 0
        ? [
            {
              outcome: 'met',
              ...about,
              subject: says.slice(1, -1),
              place: first.place,
              message: `${says} is run nowhere`,
            },
          ]
        : []
    return conclude(oncePerPlace([...findings, ...none]), `no file runs \`${parameters.program}\``)
  },
})
