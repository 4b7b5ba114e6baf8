import { isUnwritten } from '../../inventory/is-unwritten.ts'
import { conclude } from '../conclude.ts'
import { type MeantOption, meantOptions } from '../meant-options.ts'
import { onceEach } from '../once-each.ts'
import { optionFinding } from '../option-finding.ts'
import { optionSeen } from '../option-seen.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { isSameScalar } from '../same-scalar.ts'

export const registrationIsClosed = defineProbe({
  id: 'auth/registration-is-closed',
  title: 'Nobody opens a profile without being asked for it',
  why: 'With the registration on, whoever gets through the login makes a namespace with resources of its own, before anybody has looked at the request.',
  fix: 'Set the option to `false`, and make profiles for the people who need one.',
  answers: ['authentication'],
  parameters: wordless,
  needs: ['application'],
  severity: 'low',
  examples: [
    {
      title: 'The registration is switched on, and off',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  home: { charm: kubeflow-dashboard, options: { registration-flow: true } }
  lab: { charm: kubeflow-dashboard, options: { registration-flow: false } }
`,
      },
      expect: ['unmet bundle.yaml:3', 'met bundle.yaml:4'],
    },
    {
      title: 'A default of Terraform, and a place that is not stable',
      files: {
        'main.tf': `variable "registration" { default = "true" }
resource "juju_application" "home" {
  charm { name = "kubeflow-dashboard" }
  config = { registration-flow = var.registration }
}
`,
        'releases/1.10/edge/bundle.yaml': `bundle: kubernetes
applications:
  home: { charm: kubeflow-dashboard, options: { registration-flow: true } }
`,
      },
      expect: ['unmet main.tf:1'],
    },
    {
      title: 'A value that is filled in later, and an option that is not set',
      files: {
        'deploy.sh': `juju config kubeflow-dashboard registration-flow="$FLOW"
juju config kubeflow-dashboard registration-flow
`,
      },
      expect: ['unknown deploy.sh:1'],
    },
  ],
  ask: (inventory, _, { options }) => {
    const found = meantOptions(inventory, options, 'registration')
      .filter(({ promise }) => promise.risk === 'stable')
      .flatMap(findingOf)
    return conclude(onceEach(found), 'no file says whether users register themselves')
  },
})

function findingOf(meant: MeantOption): readonly Finding[] {
  const good = meant.meaning.values ?? []
  const isBad = (text: string): boolean => !good.some(value => isSameScalar(text, value))
  const found = optionSeen(meant.option, { isBad, isBlank: text => isBad(text) && isUnwritten(text) })
  const isNoSwitch = found.kind === 'value' && found.bad && !/^(?:true|yes|on|1)$/i.test(found.value)
  const seen = isNoSwitch ? ({ kind: 'open', open: 'no switch', place: found.place } as const) : found
  return optionFinding(meant, seen, ({ bad }, says) => ({
    message: `${says} lets ${bad ? 'users register' : 'nobody register'} by themselves`,
  }))
}
