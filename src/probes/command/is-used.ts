import * as z from 'zod/mini'
import { asked, commandsOf, isOf, lackOf, numbered, wordsOf } from '../commands-asked.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

export const isUsed = defineProbe({
  id: 'command/is-used',
  title: 'The command is run with the words that are asked for',
  why: 'What only a command sets is not seen in any other file: a controller that is bootstrapped without an option never gets it.',
  fix: 'Run the command, with those words, where the others of its program are run.',
  answers: [],
  parameters: z.object(asked),
  needs: ['command'],
  severity: 'medium',
  examples: [
    {
      title: 'With the word, and without it',
      parameters: { program: 'juju', subcommand: 'bootstrap', words: ['--agent-version'] },
      files: {
        'a.sh': `juju bootstrap --agent-version=3.6.4 cluster main
`,
        'b.sh': `juju bootstrap cluster main
juju add-model books
`,
      },
      expect: ['met a.sh:1', 'unmet b.sh:1'],
    },
    {
      title: 'A program that never does it',
      parameters: { program: 'juju', subcommand: 'enable-command' },
      files: {
        'deploy.sh': `juju add-model books
# juju enable-command all
`,
      },
      expect: ['unmet deploy.sh:1'],
    },
    {
      title: 'A step of a workflow and a page, and a sentence that only mentions it',
      parameters: { program: 'kubectl', subcommand: 'apply', words: ['--server-side'] },
      files: {
        '.github/workflows/deploy.yaml': `on: push
jobs:
  deploy:
    steps:
      - run: kubectl apply --server-side -f manifests
`,
        'README.md': `Run \`kubectl apply -f x\` if you must.
`,
      },
      expect: ['met .github/workflows/deploy.yaml:5'],
    },
  ],
  ask: (inventory, parameters) => {
    const all = commandsOf(inventory, parameters.program)
    const found = all.filter(command => isOf(command, parameters))
    const says = wordsOf(parameters)
    const about = { via: [], certainty: 'certain' } as const
    const findings = numbered(found).map(({ command, subject }): Finding => {
      const { place } = command
      const lack = lackOf(command, parameters)
      if (lack === undefined) return { outcome: 'met', ...about, subject, place, message: `${says} is run` }
      const message = `\`${parameters.program} ${command.subcommand}\` is run without \`${lack.replaceAll('`', "'").slice(0, 80)}\``
      return { outcome: 'unmet', ...about, subject, place, message }
    })
    const [first] = all
    const none: readonly Finding[] =
      first && findings.length === 0
        ? [
            {
              outcome: 'unmet',
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
