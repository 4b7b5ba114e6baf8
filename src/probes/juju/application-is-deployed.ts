import * as z from 'zod/mini'
import { applicationsIn, type DeployedApplication } from '../../inventory/deployed-application.ts'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import { isOpen } from '../../inventory/is-open.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { excused, excuseOf, excuseOfModules } from '../excuse-of.ts'
import { isNamed, isSomebody, standingDeployments, type Whose, whose, wordsFor } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { worstValue } from '../worst-value.ts'

const needs = ['application'] as const

export const applicationIsDeployed = defineProbe({
  id: 'juju/application-is-deployed',
  title: 'Every deployment has the application',
  why: 'What protects the others only does so where it is deployed beside them. With the polarity `do-not` it is the other way round: what is not deployed cannot be attacked.',
  fix: 'Add the application to the bundle or the Terraform module, or with the polarity `do-not` take it out.',
  answers: [],
  parameters: z.object({ ...whose, polarity: z._default(z.enum(['do', 'do-not']), 'do') }).check(isSomebody),
  needs,
  severity: 'high',
  examples: [
    {
      title: 'One deployment has it and another lacks it',
      parameters: { charm: 'audit-collector' },
      files: {
        'a/bundle.yaml': `bundle: kubernetes
applications:
  audit: { charm: audit-collector }
  ledger: { charm: ledger }
`,
        'b/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
`,
      },
      expect: ['met a/bundle.yaml:3', 'unmet b/bundle.yaml:2'],
    },
    {
      title: 'What a guide forbids',
      parameters: { charm: 'debug-shell', polarity: 'do-not' },
      files: {
        'a/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
`,
        'b/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
  shell: { charm: debug-shell }
`,
      },
      expect: ['met a/bundle.yaml:2', 'unmet b/bundle.yaml:4'],
    },
    {
      title: 'A charm whose name a later step fills in, and the name alone',
      parameters: { charm: 'audit-collector' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  audit-collector: { charm: "\${CHARM}" }
  ledger: { charm: ledger }
`,
      },
      expect: ['unknown bundle.yaml:2'],
    },
  ],
  ask: (inventory, parameters) => {
    const findings = standingDeployments(inventory).flatMap(deployment => findingsIn(inventory, deployment, parameters))
    return conclude(onceEach(findings), 'there is no deployment in a place that promises a risk')
  },
})

interface Asked extends Whose {
  readonly polarity: 'do' | 'do-not'
}

function findingsIn(inventory: Inventory, deployment: Deployment, asked: Asked): readonly Finding[] {
  const applications = applicationsIn(inventory, deployment)
  const isWanted = asked.polarity === 'do'
  const present = applications.filter(application => isNamed(application, asked))
  const about = { deployment: deployment.id, via: [], certainty: 'certain' } as const
  if (present.length > 0) {
    const said = present.map(application => ({
      ...about,
      ...saidOf(application, isWanted),
      subject: applicationSubject(deployment, application),
    }))
    // one that is there is enough, whatever is switched off beside it
    const met = isWanted ? said.filter(({ outcome }) => outcome === 'met') : []
    return met.length > 0 ? met : said
  }
  const excuse =
    openApplication(applications, asked) ??
    excuseOf(inventory, deployment, needs) ??
    excuseOfModules(inventory, deployment)
  const absent: Finding = {
    ...about,
    outcome: isWanted ? 'unmet' : 'met',
    subject: `${deployment.id}#${asked.application ?? asked.charm ?? ''}`,
    place: deployment.place,
    message: `no ${wordsFor(asked)} is deployed here`,
  }
  return [excused(absent, excuse)]
}

type Said = Pick<Finding, 'outcome' | 'certainty' | 'place' | 'message'>

/** What hangs on a switch is there where the switch is on. */
function saidOf({ name, place, gate }: DeployedApplication, isWanted: boolean): Said {
  const not = isWanted ? '' : ', and it is asked that it is not'
  if (gate === undefined)
    return {
      outcome: isWanted ? 'met' : 'unmet',
      certainty: 'certain',
      place,
      message: `\`${name}\` is deployed${not}`,
    }
  const worst = worstValue(gate.present, isOn => isOn !== isWanted)
  const where = `where \`${gate.expression}\` is true`
  if (worst.kind === 'unknown') {
    const message = `\`${name}\` is only deployed ${where}, and the files do not say whether it is: ${worst.why}`
    return { outcome: 'unknown', certainty: 'certain', place, message }
  }
  const { value, bad, certainty } = worst
  const message = value ? `\`${name}\` is deployed${not}` : `\`${name}\` is only deployed ${where}, and it is not`
  return { outcome: bad ? 'unmet' : 'met', certainty, place, message }
}

/** Why the one that is asked for may be an application that the files do not determine. */
function openApplication(applications: readonly DeployedApplication[], { application }: Asked): string | undefined {
  const charm = applications.find(each => each.charm.store === 'undetermined')
  if (charm) return `which charm \`${charm.name}\` is is filled in later`
  const name = application === undefined ? undefined : applications.find(each => each.address && isOpen(each.name))
  return name && `the files do not say which application \`${name.name}\` is`
}
