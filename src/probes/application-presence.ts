import type { FactKind } from '../facts/fact.ts'
import { applicationsIn, type DeployedApplication } from '../inventory/deployed-application.ts'
import type { Deployment, Inventory } from '../inventory/inventory.ts'
import { isOpen } from '../inventory/is-open.ts'
import { applicationSubject } from './application-subject.ts'
import { excused, excuseOf, excuseOfModules } from './excuse-of.ts'
import { isNamed, type Whose, wordsFor } from './named-applications.ts'
import { offUnless } from './off-unless.ts'
import type { Finding } from './probe.ts'
import { worstValue } from './worst-value.ts'

const needs: readonly FactKind[] = ['application']

/** With `do-not` it is asked that there is none. */
interface Asked extends Whose {
  readonly polarity: 'do' | 'do-not'
}

/** Whether a deployment has an application, held against whether it is asked to. */
export function applicationPresence(inventory: Inventory, deployment: Deployment, asked: Asked): readonly Finding[] {
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
    outcome: isWanted ? 'unmet' : 'met',
    ...about,
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
  const message = `\`${name}\` ${value ? `is deployed${not}` : offUnless(gate)}`
  return { outcome: bad ? 'unmet' : 'met', certainty, place, message }
}

/** Why the one that is asked for may be an application that the files do not determine. */
function openApplication(applications: readonly DeployedApplication[], { application }: Asked): string | undefined {
  const charm = applications.find(each => each.charm.store === 'undetermined')
  if (charm) return `which charm \`${charm.name}\` is is filled in later`
  const name = application === undefined ? undefined : applications.find(each => each.address && isOpen(each.name))
  return name && `the files do not say which application \`${name.name}\` is`
}
