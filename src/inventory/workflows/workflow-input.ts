import type { Fact } from '../../facts/fact.ts'
import type { WorkflowInput } from '../../facts/workflow.ts'
import type { YamlScalar } from '../../yaml/node.ts'
import { redacted } from '../secrets/redacted.ts'
import { searchText } from '../secrets/search-text.ts'
import type { SourcePlaces } from '../source-places.ts'
import type { DeclaredInput } from './inputs.ts'
import { plainCredential, secretShapeOf } from './plain-credentials.ts'
import type { Context } from './text-outcome.ts'
import { versionFacts } from './version-facts.ts'

/** An input as a fact; the default of one that asks for a secret is redacted. */
export function workflowInput(
  { key, default: given, isRequired }: DeclaredInput,
  places: SourcePlaces,
  of?: string,
): WorkflowInput {
  return {
    name: key.value,
    place: places.place(key),
    ...(of === undefined ? {} : { of }),
    ...(given ? { default: shownDefault(key.value, given), defaultPlace: places.place(given) } : {}),
    required: isRequired,
  }
}

function shownDefault(name: string, given: YamlScalar): string {
  const shape = secretShapeOf(name, given)
  return shape ? redacted(shape) : searchText(given.value, given.value, { option: name, names: [] }).kept
}

/** The versions and plain secrets among the defaults of inputs. */
export function defaultFacts(inputs: readonly DeclaredInput[], context: Context): readonly Fact[] {
  return inputs.flatMap(({ key, default: value }) =>
    value ? [...versionFacts({ key, value }, context), ...plainCredential({ key, value }, context.places)] : [],
  )
}
