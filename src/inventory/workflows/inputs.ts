import type { Place } from '../../text/place.ts'
import { field, isNull, pairsOf, textOf } from '../../yaml/fields.ts'
import type { YamlNode, YamlPair, YamlScalar } from '../../yaml/node.ts'
import { computed, type Outcome } from '../outcome.ts'
import type { SourcePlaces } from '../source-places.ts'

/** An input that a workflow or action takes. */
export interface DeclaredInput {
  readonly key: YamlScalar
  readonly default?: YamlScalar
  readonly isRequired: boolean
  readonly isSwitch: boolean
  /** One of a list, of which the first is chosen where nobody does. */
  readonly isChoice: boolean
}

const maxInputs = 500

export function declaredInputs(node: YamlNode | undefined): readonly DeclaredInput[] {
  return pairsOf(node).slice(0, maxInputs).map(declared)
}

function declared({ key, value }: YamlPair): DeclaredInput {
  const given = field(value, 'default')
  return {
    key,
    ...(given?.kind === 'scalar' && !isNull(given) ? { default: given } : {}),
    isRequired: textOf(field(value, 'required')) === 'true',
    isSwitch: textOf(field(value, 'type')) === 'boolean',
    isChoice: textOf(field(value, 'type')) === 'choice',
  }
}

/** The inputs by name in lower case, and why a run may have none of them: no run, or what starts it. */
export interface GivenInputs {
  readonly declared: ReadonlyMap<string, DeclaredInput>
  readonly emptyWhy?: string
}

export function inputsByName(inputs: readonly DeclaredInput[]): ReadonlyMap<string, DeclaredInput> {
  return new Map(inputs.toReversed().map(input => [input.key.value.toLowerCase(), input]))
}

/** What `inputs.risk` comes to: its default, what a caller gives, nothing where a run gets no inputs. */
export function inputOutcome(
  name: string,
  { declared: known, emptyWhy }: GivenInputs,
  at: { places: SourcePlaces; use: Place },
): Outcome {
  const input = known.get(name.toLowerCase())
  const empty: Outcome = emptyWhy === undefined ? [] : [{ kind: 'empty', why: emptyWhy }]
  if (!input) return empty.length > 0 ? empty : computed(`there is no input \`${name.slice(0, 80)}\``)
  return [...givenOutcome(input, at), ...empty]
}

function givenOutcome(
  { key, default: given, isRequired, isSwitch }: DeclaredInput,
  { places, use }: { places: SourcePlaces; use: Place },
): Outcome {
  if (!given || given.value.includes('${{')) {
    const why = `the input \`${key.value.slice(0, 80)}\` is given by what calls it`
    return [isRequired ? { kind: 'given', why, truth: true } : { kind: 'given', why }]
  }
  const hops = [use, ...places.via(given)]
  const known = { kind: 'known', value: given.value, place: places.place(given), via: hops, from: 'default' } as const
  return [isSwitch ? { ...known, isSwitch } : known]
}
