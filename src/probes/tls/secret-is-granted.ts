import * as z from 'zod/mini'
import type { ApplicationOption } from '../../facts/application.ts'
import type { CommandFact } from '../../facts/command.ts'
import type { GrantFact } from '../../facts/grant.ts'
import { factsIn } from '../../inventory/facts-in.ts'
import { type Deployment, factsOf, type Inventory, isPartial } from '../../inventory/inventory.ts'
import { isOpen } from '../../inventory/is-open.ts'
import { applicationsWrittenIn, type WrittenApplication } from '../../inventory/written-application.ts'
import type { IngressCharm } from '../../knowledge/known.ts'
import type { Edit } from '../../text/place.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { environmentOf } from '../environment-of.ts'
import { isInUse } from '../is-in-use.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

export const secretIsGranted = defineProbe({
  id: 'tls/secret-is-granted',
  title: 'Every secret that an application is given is granted to it',
  why: 'An application that is told the id of a Juju secret cannot read it before the secret is granted to it: it stays without its certificate, or goes on with the old one.',
  fix: 'Grant the secret to the application, with `juju grant-secret` or with the access that Terraform gives to a secret.',
  answers: ['secret-grants', 'ingress-encryption', 'secrets-in-configuration'],
  parameters: z.object({ granted: z.optional(z.boolean()) }),
  needs: ['application', 'command', 'grant', 'secret'],
  severity: 'medium',
  examples: [
    {
      title: 'A script that makes a secret and grants it, and one that forgets to',
      files: {
        'prod.sh': `juju add-secret tls-pair crt#file=tls.crt key#file=tls.key
juju config istio-pilot tls-secret-id=secret:d1q8l0vmp25c77example
`,
        'lab.sh': `id=$(juju add-secret tls-pair crt#file=tls.crt key#file=tls.key)
juju grant-secret tls-pair istio-pilot
juju config istio-pilot tls-secret-id="$id"
`,
      },
      expect: ['met lab.sh:3', 'unmet prod.sh:2'],
    },
    {
      title: 'A secret of Terraform that nobody may read, and one that the application may',
      files: {
        'prod/main.tf': `resource "juju_secret" "tls" { value_wo = var.tls }
resource "juju_application" "istio_pilot" {
  charm { name = "istio-pilot" }
  config = { tls-secret-id = juju_secret.tls.secret_uri }
}
`,
        'lab/main.tf': `resource "juju_secret" "tls" { value_wo = var.tls }
resource "juju_application" "istio_pilot" {
  charm { name = "istio-pilot" }
  config = { tls-secret-id = juju_secret.tls.secret_uri }
}
`,
        'lab/access.tf': `resource "juju_access_secret" "tls" {
  applications = [juju_application.istio_pilot.name]
  secret_id    = juju_secret.tls.secret_id
}
`,
      },
      expect: ['met lab/main.tf:4', 'unmet prod/main.tf:4'],
    },
    {
      title: 'A bundle names a secret that was made by hand, and so may the grant be',
      parameters: { granted: true },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot:
    charm: istio-pilot
    options: { tls-secret-id: "secret:d1q8l0vmp25c77example" }
`,
      },
      expect: ['unknown bundle.yaml:5'],
    },
  ],
  ask: (inventory, { granted }, { ingresses }) => {
    // where the guide does not speak of grants, what was done by hand leaves nothing open
    const findings = inventory.deployments
      .filter(({ kind }) => kind !== 'tests')
      .flatMap(deployment => findingsIn(inventory, deployment, ingresses))
      .filter(({ outcome }) => granted || outcome !== 'unknown')
    return conclude(onceEach(findings), 'no application is given the id of a Juju secret')
  },
})

const commandsIn = factsIn('command')
const grantsIn = factsIn('grant')
const secretsIn = factsIn('secret')

function findingsIn(
  inventory: Inventory,
  deployment: Deployment,
  ingresses: readonly IngressCharm[],
): readonly Finding[] {
  const uses = applicationsWrittenIn(inventory, deployment).flatMap(application =>
    application.options.filter(option => isUse(option, ingresses)).map(option => ({ application, option })),
  )
  if (uses.length === 0) return []
  const commands = commandsIn(inventory, deployment).filter(isJuju)
  const made = isPartial(deployment)
    ? commands.filter(({ subcommand }) => subcommand === 'add-secret')
    : secretsIn(inventory, deployment)
  const own = grantsIn(inventory, deployment).filter(isOfSecret)
  const grants = own.some(({ subject }) => isOpen(subject)) ? own : [...own, ...elsewhere(inventory, deployment, uses)]
  // a part of a runbook that only uses what another one made says nothing of grants
  const isJudged = made.length > 0 || !isPartial(deployment)
  return isJudged ? uses.map(use => findingOf({ ...use, deployment, grants, isMade: made.length > 0, commands })) : []
}

const isOfSecret = ({ level, action }: GrantFact): boolean => level === 'secret' && action === 'grant'

/** Another file may grant what this one names, unless it is for another environment. */
function elsewhere(
  inventory: Inventory,
  deployment: Deployment,
  uses: readonly Pick<Use, 'application'>[],
): readonly GrantFact[] {
  const names = new Set(uses.map(({ application }) => application.name))
  const own = environmentOf(deployment)
  return factsOf(inventory, 'grant').filter(grant => {
    const { path } = grant.place
    if (!isOfSecret(grant) || !names.has(grant.subject) || !isInUse(inventory, path)) return false
    const other = environmentOf({ id: path })
    return own === undefined || other === undefined || own === other
  })
}

const isJuju = ({ program, mention }: CommandFact): boolean => program === 'juju' && !mention

/** Whether an option is given the id of a Juju secret: by its value, or by its name where a variable holds the value. */
function isUse({ name, value, secret }: ApplicationOption, ingresses: readonly IngressCharm[]): boolean {
  if (secret !== undefined) return secret === 'secret-id'
  const texts = value.kind === 'one-of' ? value.values.map(each => each.value) : []
  const text = value.kind === 'known' ? value.value : value.kind === 'unknown' ? value.raw : (texts[0] ?? '')
  if (/^["']?secret:/.test(text)) return true
  const isVariable = value.kind === 'unknown' && /^["']?\$/.test(text)
  return (
    isVariable && (ingresses.some(({ secretIds }) => secretIds?.includes(name)) || /-secret-(?:id|uri)$/.test(name))
  )
}

interface Use {
  readonly application: WrittenApplication
  readonly option: ApplicationOption
  readonly deployment: Deployment
  readonly grants: readonly GrantFact[]
  readonly isMade: boolean
  readonly commands: readonly CommandFact[]
}

function findingOf(use: Use): Finding {
  const { application, option, deployment, grants, isMade } = use
  const about = {
    subject: applicationSubject(deployment, application, `${option.name}.grant`),
    deployment: deployment.id,
    place: option.place,
    via: [],
    certainty: 'certain',
  } as const
  const what = `the secret in \`${option.name}\``
  if (grants.some(({ subject }) => subject === application.name))
    return { outcome: 'met', ...about, message: `${what} is granted to \`${application.name}\`` }
  const lacks = `${what} is not granted to \`${application.name}\``
  const other = grants.find(({ subject }) => isOpen(subject))
  if (other)
    return {
      outcome: 'unknown',
      ...about,
      message: `${lacks}, unless \`${other.subject.slice(0, 60).replaceAll('`', '')}\` is that`,
    }
  if (!isMade) return { outcome: 'unknown', ...about, message: `${lacks} in these files; it may be by hand` }
  const fix = fixOf(use)
  return { outcome: 'unmet', ...about, message: `${lacks}, and so cannot be read`, ...(fix && { fix }) }
}

/** A command before the one that uses the secret, where that begins its line and the script makes one secret. */
function fixOf({ application, option, deployment, commands }: Use): Edit | undefined {
  if (deployment.kind !== 'script' || !isName(application.name)) return undefined
  const added = commands.filter(({ subcommand }) => subcommand === 'add-secret')
  const secret = added[0]?.words[1]
  const { line } = option.place
  const user = commands.find(({ place, subcommand }) => subcommand === 'config' && place.line === line)
  if (added.length !== 1 || secret === undefined || !isName(secret) || user?.place.column !== 1) return undefined
  const place = { ...user.place, endLine: user.place.line, endColumn: user.place.column }
  return { place, text: `juju grant-secret ${secret} ${application.name}\n` }
}

const isName = (text: string): boolean => /^[a-z][a-z0-9-]{0,60}$/.test(text)
