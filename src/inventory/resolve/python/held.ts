import type { ApplicationFact } from '../../../facts/application.ts'
import type { CredentialFact } from '../../../facts/credential.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { ImageFact } from '../../../facts/image.ts'
import { resourceImageClass } from '../../images/resource-image.ts'
import type { CallExpression } from '../../readers/python-file.ts'
import { redacted } from '../../secrets/redacted.ts'
import { argumentOf } from './argument.ts'
import type { Datum, LaterEntry, Outcome } from './outcome.ts'
import type { Env } from './world.ts'

/** Applications that a call states, and what they hold: the secrets among their options, the images among their resources. */
export function withHeld(applications: readonly ApplicationFact[], call: CallExpression, env: Env): readonly Fact[] {
  const [first] = applications
  return [...applications, ...applications.flatMap(credentialsOf), ...(first ? imagesOf(first, call, env) : [])]
}

function credentialsOf({ name, deployments, options }: ApplicationFact): readonly CredentialFact[] {
  return options.flatMap(({ name: field, place, secret }): CredentialFact[] =>
    secret
      ? [
          {
            kind: 'credential',
            place,
            deployments,
            credential: 'option',
            application: name,
            field,
            shape: secret,
            redacted: redacted(secret),
          },
        ]
      : [],
  )
}

/** References that are written out, at the text that has them: what a test reads from metadata is stated there. */
function imagesOf({ name, deployments }: ApplicationFact, call: CallExpression, env: Env): readonly ImageFact[] {
  const resources = argumentOf(call, undefined, 'resources')
  const dict = resources && soleDatum(env.world.evaluate(resources, env))
  if (dict?.kind !== 'dict') return []
  return dict.entries.slice(0, maxResources).flatMap((entry): ImageFact[] => {
    const [resource, value] = [scalarIn(entry.key?.()), scalarIn(entry.value())]
    if (typeof resource?.value !== 'string' || value === undefined || value.place.path === '') return []
    if ((value.parts?.length ?? 0) > 1) return []
    const reference = String(value.value)
    const held = resourceImageClass(resource.value, reference)
    if (held === undefined) return []
    const { place } = value
    return [
      {
        kind: 'image',
        place,
        deployments,
        source: 'resource',
        name: resource.value,
        application: name,
        reference,
        class: held,
      },
    ]
  })
}

const maxResources = 100

function soleDatum(outcome: Outcome): Datum | undefined {
  return outcome.kind === 'some' && outcome.possible.length === 1 ? outcome.possible[0]?.datum : undefined
}

function scalarIn(outcome: ReturnType<LaterEntry['value']> | undefined) {
  const datum = outcome && soleDatum(outcome)
  return datum?.kind === 'scalar' ? datum : undefined
}
