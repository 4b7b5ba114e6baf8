import * as z from 'zod/mini'
import type { DeployedApplication } from '../../inventory/deployed-application.ts'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { excused, excuseOf, excuseOfOrigin } from '../excuse-of.ts'
import { standingDeployments } from '../named-applications.ts'
import { whereOn } from '../off-unless.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { type AskedEnd, type Related, relationBetween } from '../relation-between.ts'
import { type SeenRelation, type Surroundings, surroundingsOf } from '../surroundings.ts'

const needs = ['application', 'relation', 'consumed'] as const
const end = z.string().check(z.regex(/^[A-Za-z0-9][\w.-]{0,99}(?::[A-Za-z0-9][\w.-]{0,99})?$/))

export const relationExists = defineProbe({
  id: 'juju/relation-exists',
  title: 'Every application of the one charm is related to one of the other',
  why: 'Two charms that are deployed beside each other do not know of each other until they are related: certificates, logs and logins go over the relation.',
  fix: 'Add the relation to the bundle or the Terraform module, and the application that it leads to.',
  answers: [],
  parameters: z.object({ a: end, b: end }),
  needs,
  severity: 'high',
  examples: [
    {
      title: 'Related over the endpoint, and over another one',
      parameters: { a: 'ledger:certificates', b: 'lego' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  books: { charm: ledger }
  drafts: { charm: ledger }
  ca: { charm: lego }
relations: [["books:certificates", "ca:certificates"], ["drafts:logs", "ca:logs"]]
`,
      },
      expect: ['met bundle.yaml:6', 'unmet bundle.yaml:2'],
    },
    {
      title: 'A deployment without the other one, and one without the first',
      parameters: { a: 'ledger', b: 'lego' },
      files: {
        'lab/bundle.yaml': `bundle: kubernetes
applications:
  books: { charm: ledger }
`,
        'prod/bundle.yaml': `bundle: kubernetes
applications:
  ca: { charm: lego }
`,
      },
      expect: ['unmet lab/bundle.yaml:2'],
    },
    {
      title: 'An offer of another model, which may be the other one',
      parameters: { a: 'ledger:certificates', b: 'lego' },
      files: {
        'bundle.yaml': `bundle: kubernetes
saas: { pki: { url: "admin/security.pki" } }
applications:
  books: { charm: ledger }
relations: [["books:certificates", pki]]
`,
      },
      expect: ['unknown bundle.yaml:5'],
    },
    {
      title: 'An integration of Terraform',
      parameters: { a: 'ledger', b: 'lego' },
      files: {
        'main.tf': `resource "juju_application" "books" {
  name = "books"
  charm { name = "ledger" }
}
resource "juju_application" "ca" {
  charm { name = "lego" }
}
`,
        'drafts.tf': `resource "juju_application" "drafts" {
  name = "drafts"
  charm { name = "ledger" }
}
`,
        'tls.tf': `resource "juju_integration" "tls" {
  application { name = juju_application.books.name }
  application { name = juju_application.ca.name }
}
`,
      },
      expect: ['unmet drafts.tf:1', 'met tls.tf:1'],
    },
  ],
  ask: (inventory, { a, b }) => {
    const ends = { own: endOf(a), other: endOf(b) }
    const findings = standingDeployments(inventory).flatMap(deployment => findingsIn(inventory, deployment, ends))
    return conclude(onceEach(findings), `no \`${ends.own.name}\` is deployed in a place that promises a risk`)
  },
})

interface Asked {
  readonly own: AskedEnd
  readonly other: AskedEnd
}

function findingsIn(inventory: Inventory, deployment: Deployment, asked: Asked): readonly Finding[] {
  const surroundings = surroundingsOf(inventory, deployment)
  const excuse = excuseOf(inventory, deployment, needs)
  return surroundings.all
    .filter(({ name, charm }) => charm.name === asked.own.name || name === asked.own.name)
    .map(application => {
      const related = relationBetween(surroundings, application, asked)
      return findingOf({ application, deployment, surroundings, asked, excuse }, related)
    })
}

interface Scene {
  readonly application: DeployedApplication
  readonly deployment: Deployment
  readonly surroundings: Surroundings
  readonly asked: Asked
  readonly excuse: string | undefined
}

function findingOf({ application, deployment, surroundings, asked, excuse }: Scene, related: Related): Finding {
  const about = {
    subject: applicationSubject(deployment, application, `${words(asked.own)}-${words(asked.other)}`),
    deployment: deployment.id,
    via: [],
    certainty: 'certain',
  } as const
  const name = `\`${application.name}\``
  switch (related.kind) {
    case 'related':
      return {
        outcome: 'met',
        ...about,
        place: related.relation.place,
        message: `${name} is related to \`${related.relation.other.application}\``,
      }
    case 'open':
      if (related.off)
        return switchedOff({ ...about, place: related.relation.place }, application, { ...related, off: related.off })
      return {
        outcome: 'unknown',
        ...about,
        place: related.relation.place,
        message: `whether ${name} is related to \`${words(asked.other)}\` is open: ${related.why}`,
      }
    case 'none': {
      const message = `${name} ${over(asked.own)}is not related to \`${words(asked.other)}\`${lacks(surroundings, asked)}`
      // a bundle has one list of relations, a relation of Terraform stands anywhere
      const place = deployment.kind === 'terraform' ? application.place : deployment.place
      const lack = { outcome: 'unmet', ...about, place, message } as const
      return excused(whereOn(lack, application), excuse ?? excuseOfOrigin(application))
    }
  }
}

/** One that is switched on together with the application is there wherever it is needed. */
function switchedOff(
  about: Omit<Finding, 'outcome' | 'message'>,
  { name, gate }: DeployedApplication,
  {
    relation,
    off,
  }: { readonly relation: SeenRelation; readonly off: NonNullable<Extract<Related, { kind: 'open' }>['off']> },
): Finding {
  const says = `the relation of \`${name}\` to \`${relation.other.application}\` ${off.says}`
  if (gate?.expression === relation.gate?.expression)
    return { outcome: 'met', ...about, message: `${says}, as \`${name}\` is` }
  return { outcome: 'unmet', ...about, certainty: off.certainty, message: says }
}

function lacks({ all }: Surroundings, { other }: Asked): string {
  const isThere = all.some(({ name, charm }) => charm.name === other.name || name === other.name)
  return isThere ? '' : ', which is not deployed here'
}

const over = ({ endpoint }: AskedEnd): string => (endpoint === undefined ? '' : `over \`${endpoint}\` `)

const words = ({ name, endpoint }: AskedEnd): string => (endpoint === undefined ? name : `${name}:${endpoint}`)

function endOf(text: string): AskedEnd {
  const [name = '', endpoint] = text.split(':')
  return endpoint === undefined ? { name } : { name, endpoint }
}
