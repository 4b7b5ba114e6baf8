import * as z from 'zod/mini'
import type { ApplicationOption } from '../../facts/application.ts'
import type { Inventory } from '../../inventory/inventory.ts'
import { isPartial } from '../../inventory/inventory.ts'
import type { Known, OptionMeaning } from '../../knowledge/known.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { excuseOfOptions } from '../excuse-of.ts'
import { type StatedApplication, statedApplications } from '../meant-options.ts'
import { onceEach } from '../once-each.ts'
import { stateOf } from '../option-state.ts'
import { defineProbe, type Finding } from '../probe.ts'

export const usersComeFromAConnector = defineProbe({
  id: 'auth/users-come-from-a-connector',
  title: 'Users of production sign in by a connector',
  why: 'A static user is one name and one password for everybody who knows them: nobody can tell who did what, and nobody who leaves loses access.',
  fix: 'Set the connectors to your identity provider, empty the static user, and switch the users that are kept by the login itself off.',
  answers: ['static-users'],
  parameters: z.object({ application: z.optional(z.string()) }),
  needs: ['application'],
  severity: 'medium',
  examples: [
    {
      title: 'A static user alone, and connectors',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth: { charm: dex-auth, options: { static-username: operator } }
`,
        'shop/bundle.yaml': `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    options: { connectors: "include-file://connectors.yaml" }
`,
      },
      expect: ['unmet bundle.yaml:3', 'met shop/bundle.yaml:5'],
    },
    {
      title: 'A static user beside connectors, and the same where static users may not sign in',
      parameters: { application: 'dex' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dex:
    charm: dex-auth
    options: { connectors: "@c.yaml", static-username: operator, enable-password-db: true }
`,
        'shop/bundle.yaml': `bundle: kubernetes
applications:
  dex:
    charm: dex-auth
    options: { connectors: "@c.yaml", static-username: operator, enable-password-db: false }
`,
      },
      expect: ['unmet bundle.yaml:5', 'met shop/bundle.yaml:5'],
    },
    {
      title: 'Neither is set, and the charm has a static user by default',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth: { charm: dex-auth }
`,
        'releases/1.10/edge/bundle.yaml': `bundle: kubernetes
applications:
  dex-auth: { charm: dex-auth, options: { static-username: operator } }
`,
      },
      expect: ['unknown bundle.yaml:3'],
    },
    {
      title: 'A script, and another application than the one of the guide',
      parameters: { application: 'dex' },
      files: {
        'deploy.sh': 'juju config dex-auth static-username=operator\n',
        'bundle.yaml': `bundle: kubernetes
applications:
  other: { charm: other, options: { static-username: operator } }
`,
      },
      expect: ['unmet deploy.sh:1'],
    },
  ],
  ask: (inventory, { application }, known) => {
    const charms = new Set(known.options.filter(({ meaning }) => meaning === 'static-user').map(({ charm }) => charm))
    const asked = statedApplications(inventory).filter(
      ({ charm, promise }) => promise.risk === 'stable' && charms.has(charm) && isNamed(charm, application),
    )
    const findings = asked.flatMap(each => findingOf(each, inventory, known) ?? [])
    return conclude(onceEach(findings), 'no login with static users is deployed in production')
  },
})

/** A guide names the program, `Dex`, and not the charm `dex-auth`. */
function isNamed(charm: string, application: string | undefined): boolean {
  if (application === undefined) return true
  const name = application.toLowerCase()
  return charm === name || charm.startsWith(`${name}-`)
}

function findingOf(stated: StatedApplication, inventory: Inventory, { options }: Known): Finding | undefined {
  const { deployment, application } = stated
  const user = stateOf(stated, options, 'static-user')
  const connectors = stateOf(stated, options, 'connectors')
  const allowed = stateOf(stated, options, 'static-users-allowed')?.option
  const name = `\`${application.name}\``
  const about = {
    subject: applicationSubject(deployment, application, 'users'),
    deployment: deployment.id,
    via: [],
    certainty: 'certain',
  } as const
  const say = (outcome: Finding['outcome'], place: Finding['place'], message: string): Finding => ({
    outcome,
    ...about,
    place,
    message,
  })
  const mayStatic = allowed === undefined ? undefined : switchOf(allowed)
  if (mayStatic === false && allowed !== undefined)
    return say('met', allowed.place, `no static user of ${name} may sign in`)
  if (connectors?.is === 'set') {
    return user?.is === 'set' && mayStatic === true
      ? say('unmet', user.place, `${name} has a static user beside its connectors, who may sign in`)
      : say('met', connectors.place, `users of ${name} come from a connector`)
  }
  const open = [connectors, user].find(each => each?.is === 'open')
  if (open) return say('unknown', open.place, `the files do not say what \`${open.option.name}\` of ${name} is`)
  if (user?.is === 'set') {
    const elsewhere = isPartial(deployment) && isConnected(inventory, stated.charm, options)
    const excuse = excuseOfOptions(application)
    if (elsewhere || excuse !== undefined)
      return say('unknown', user.place, `${name} has a static user; ${excuse ?? 'its connectors are set elsewhere'}`)
    const message = `${name} has a static user and no connectors`
    return { ...say('unmet', user.place, message), certainty: user.certainty }
  }
  if (isPartial(deployment)) return undefined
  const isStatic = options.some(each => each.charm === stated.charm && each.meaning === 'static-user' && each.byDefault)
  return say(
    'unknown',
    application.place,
    `${name} has neither a static user nor connectors in the files${isStatic ? '; by default it has a static user' : ''}`,
  )
}

function switchOf({ value }: ApplicationOption): boolean | undefined {
  if (value.kind !== 'known') return undefined
  return /^true$/i.test(value.value) ? true : /^false$/i.test(value.value) ? false : undefined
}

/** Whether some other file gives applications of the charm their connectors. */
function isConnected(inventory: Inventory, charm: string, meanings: readonly OptionMeaning[]): boolean {
  return statedApplications(inventory).some(
    other => other.charm === charm && stateOf(other, meanings, 'connectors')?.is === 'set',
  )
}
