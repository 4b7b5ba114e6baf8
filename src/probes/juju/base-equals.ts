import * as z from 'zod/mini'
import type { ApplicationFact } from '../../facts/application.ts'
import { factsIn } from '../../inventory/facts-in.ts'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import { isOpen } from '../../inventory/is-open.ts'
import { isAbsent } from '../../inventory/presence.ts'
import { applicationSubject } from '../application-subject.ts'
import { baseOf } from '../base-of.ts'
import { conclude } from '../conclude.ts'
import { standingDeployments, type Whose, whose, wordsFor } from '../named-applications.ts'
import { whereOn } from '../off-unless.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { worstValue } from '../worst-value.ts'

const one = z.string().check(z.minLength(1), z.maxLength(60))

export const baseEquals = defineProbe({
  id: 'juju/base-equals',
  title: 'Applications run on the base that is asked for',
  why: 'The base decides which packages a unit runs and how long they get fixes, and one that the guide does not name was not hardened by it.',
  fix: 'Give the base to the application in the bundle, the Terraform module or the command.',
  answers: [],
  parameters: z.object({ base: z.union([one, z.array(one).check(z.minLength(1), z.maxLength(20))]), ...whose }),
  needs: ['application'],
  severity: 'medium',
  examples: [
    {
      title: 'The base, another one, and none',
      parameters: { base: 'ubuntu@22.04' },
      files: {
        'bundle.yaml': `applications:
  books: { charm: ledger, base: ubuntu@22.04/stable }
  drafts: { charm: ledger, series: focal }
  archive: { charm: ledger }
`,
      },
      expect: ['met bundle.yaml:2', 'unmet bundle.yaml:3', 'unknown bundle.yaml:4'],
    },
    {
      title: 'The base of all applications of a bundle, and one of Terraform and of a command',
      parameters: { base: ['22.04', '24.04'], charm: 'ledger' },
      files: {
        'bundle.yaml': `default-base: ubuntu@20.04
applications:
  books: { charm: ledger }
`,
        'main.tf': `resource "juju_application" "books" {
  charm {
    name = "ledger"
    base = "ubuntu@24.04"
  }
}
`,
        'deploy.sh': `juju deploy ledger --base ubuntu@18.04
`,
      },
      expect: ['unmet bundle.yaml:1', 'met main.tf:4', 'unmet deploy.sh:1'],
    },
    {
      title: 'A base that is filled in later, and an application of another charm',
      parameters: { base: 'ubuntu@22.04', charm: 'ledger' },
      files: {
        'bundle.yaml': `applications:
  books: { charm: ledger, base: "\${BASE}" }
  store: { charm: shop, base: ubuntu@20.04 }
`,
      },
      expect: ['unknown bundle.yaml:2'],
    },
  ],
  ask: (inventory, { base, ...named }) => {
    const wanted = new Set((typeof base === 'string' ? [base] : base).map(baseOf))
    const findings = standingDeployments(inventory).flatMap(deployment =>
      findingsIn(inventory, deployment, { wanted, named }),
    )
    const isAny = named.charm === undefined && named.application === undefined
    const none = isAny ? 'no application' : `no ${wordsFor(named)}`
    return conclude(onceEach(findings), `${none} is deployed in a place that promises a risk`)
  },
})

interface Asked {
  readonly wanted: ReadonlySet<string>
  readonly named: Whose
}

const declaredIn = factsIn('application')

function findingsIn(inventory: Inventory, deployment: Deployment, { wanted, named }: Asked): readonly Finding[] {
  const isAsked = ({ charm, name }: ApplicationFact): boolean =>
    (named.charm === undefined || charm?.name === named.charm) &&
    (named.application === undefined || name === named.application)
  const facts = declaredIn(inventory, deployment).filter(fact => !fact.removed && !isAbsent(fact.gate) && isAsked(fact))
  // what changes an application says nothing of its base unless it names one
  const silent = facts.filter(({ base, charm, changes }) => base === undefined && charm !== undefined && !changes)
  return [...facts.flatMap(fact => findingOf(fact, deployment, wanted) ?? []), ...silence(silent, deployment)]
}

/** One for all that name none, at the first. */
function silence([first, ...others]: readonly ApplicationFact[], deployment: Deployment): readonly Finding[] {
  if (first === undefined) return []
  const rest = others.length === 0 ? '' : ` and ${others.length} more`
  return [
    {
      outcome: 'unknown',
      subject: `${deployment.id}#base`,
      deployment: deployment.id,
      place: first.place,
      via: [],
      certainty: 'certain',
      message: `the files do not say on which base \`${first.name}\`${rest} run: the store decides`,
    },
  ]
}

function findingOf(fact: ApplicationFact, deployment: Deployment, wanted: ReadonlySet<string>): Finding | undefined {
  const { name, place, base } = fact
  if (base === undefined) return undefined
  const about = {
    subject: applicationSubject(deployment, fact, 'base'),
    deployment: deployment.id,
    place,
    via: [],
    certainty: 'certain',
  } as const
  const own = `\`${name}\``
  const worst = worstValue(base, text => !wanted.has(baseOf(text)))
  if (worst.kind === 'unknown' || isOpen(worst.value))
    return { outcome: 'unknown', ...about, place: worst.place, message: `on which base ${own} runs is filled in later` }
  const { value, bad, place: at, via, certainty } = worst
  const message = `${own} runs on \`${baseOf(value)}\``
  if (!bad) return { ...about, place: at, via, certainty, outcome: 'met', message }
  const asked = [...wanted]
    .map(each => `\`${each}\``)
    .slice(0, 4)
    .join(' or ')
  return whereOn(
    { ...about, place: at, via, certainty, outcome: 'unmet', message: `${message}; ${asked} is asked for` },
    fact,
  )
}
