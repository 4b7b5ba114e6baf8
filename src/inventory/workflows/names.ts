import type { Value } from '../../facts/value.ts'
import type { Place } from '../../text/place.ts'
import { pairsOf } from '../../yaml/fields.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { computed, type Outcome, outcomeOf } from '../outcome.ts'
import type { SourcePlaces } from '../source-places.ts'
import type { Names } from './evaluate-expression.ts'
import { type GivenInputs, inputOutcome } from './inputs.ts'
import { matrixOutcome } from './matrix.ts'
import { type Context, textValue } from './text-outcome.ts'

/** What stands around a step: the inputs, the matrix of its job, the variables of each level. */
export interface Surroundings {
  readonly places: SourcePlaces
  readonly inputs: GivenInputs
  readonly matrix?: YamlNode
  readonly variables: ReadonlyMap<string, Value<string>>
  /** What the steps before it give, as `<id of the step>.<name>`. */
  readonly outputs?: ReadonlyMap<string, Value<string>>
  /** What the jobs before it give, as `<id of the job>.<name>`. */
  readonly needs?: ReadonlyMap<string, Value<string>>
}

const fromOutside: Readonly<Record<string, string>> = {
  vars: 'a variable of the repository',
  secrets: 'a secret of the repository',
  github: 'it depends on what starts the run',
}

/** The contexts of a workflow (docs.github.com/actions/reference/workflows-and-actions/contexts). */
export function namesOf(surroundings: Surroundings): Names {
  return { outcome: (parts, use) => outcomeIn(surroundings, parts, use) }
}

function outcomeIn(surroundings: Surroundings, parts: readonly (string | undefined)[], use: Place): Outcome {
  const [context = '', name, ...rest] = parts
  switch (context.toLowerCase()) {
    case 'inputs':
      return name === undefined || rest.length > 0
        ? computed('the input is not told')
        : inputOf(surroundings, name, use)
    case 'github': {
      const [inputs, input] = name === 'event' ? rest : []
      return inputs === 'inputs' && input !== undefined ? inputOf(surroundings, input, use) : outside('github')
    }
    case 'env':
      return name === undefined ? computed('the variable is not told') : variable(surroundings, name, use)
    case 'steps':
      return outputOf(surroundings.outputs, parts, use)
    case 'needs':
      return outputOf(surroundings.needs, parts, use)
    case 'matrix':
      return matrixOutcome(parts.slice(1), surroundings.matrix, {
        places: surroundings.places,
        names: namesOf({ places: surroundings.places, inputs: surroundings.inputs, variables: new Map() }),
        use,
      })
    default:
      return outside(context.toLowerCase())
  }
}

function outside(context: string): Outcome {
  const why = Object.hasOwn(fromOutside, context) ? fromOutside[context] : undefined
  return why === undefined ? computed('it is known in a run only') : [{ kind: 'given', why }]
}

const inputOf = ({ inputs, places }: Surroundings, name: string, use: Place): Outcome =>
  inputOutcome(name, inputs, { places, use })

/** `steps.<id>.outputs.<name>`, `needs.<id>.outputs.<name>`. */
function outputOf(
  outputs: ReadonlyMap<string, Value<string>> | undefined,
  [context = '', id, kind, name]: readonly (string | undefined)[],
  use: Place,
): Outcome {
  const value = kind === 'outputs' ? outputs?.get(`${id}.${name}`) : undefined
  return value ? outcomeOf(value, use) : outside(context.toLowerCase())
}

function variable({ variables }: Surroundings, name: string, use: Place): Outcome {
  const value = variables.get(name)
  return value ? outcomeOf(value, use) : computed(`no \`env\` sets \`${name.slice(0, 80)}\``)
}

/** The variables with those of one more level of `env`, which may name the others. */
export function withVariables(surroundings: Surroundings, env: YamlNode | undefined): Surroundings {
  const pairs = pairsOf(env)
  if (pairs.length === 0) return surroundings
  const context: Context = { places: surroundings.places, names: namesOf(surroundings) }
  const own = pairs.map(({ key, value }) => [key.value, textValue(value, context)] as const)
  return { ...surroundings, variables: new Map([...surroundings.variables, ...own]) }
}
