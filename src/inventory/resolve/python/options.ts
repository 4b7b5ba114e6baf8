import type { ApplicationFact, ApplicationOption } from '../../../facts/application.ts'
import type { CallExpression, PythonExpression } from '../../readers/python-file.ts'
import { privateKeyIn } from '../../secrets/private-key.ts'
import { redacted } from '../../secrets/redacted.ts'
import { searchText } from '../../secrets/search-text.ts'
import { secretIn } from '../../secrets/secret-in.ts'
import { argumentOf } from './argument.ts'
import type { Datum, LaterEntry, Outcome } from './outcome.ts'
import { optionValue, useOf } from './value.ts'
import type { Env } from './world.ts'

interface Deploying {
  readonly env: Env
  /** What the application goes by. */
  readonly names: readonly string[]
}

type Options = Pick<ApplicationFact, 'options' | 'otherOptions'>

const open: Options = { options: [], otherOptions: { kind: 'open', why: 'the test makes them up' } }

/** What `config=` sets. The text of a secret stays here. */
export function optionsFrom(call: CallExpression, deploying: Deploying): Options {
  const config = argumentOf(call, undefined, 'config')
  if (!config) return call.isOpen ? open : { options: [] }
  return optionsIn(config, deploying)
}

/** What a dictionary sets. */
export function optionsIn(config: PythonExpression, deploying: Deploying): Options {
  const { env } = deploying
  const use = useOf(config, env.file)
  const dict = soleDatum(env.world.evaluate(config, env))
  if (dict?.kind === 'scalar' && dict.value === null) return { options: [] }
  if (dict?.kind !== 'dict') return open
  const read = dict.entries.map(entry => optionOf(entry, use, deploying))
  const options = read.filter(option => option !== undefined)
  return options.length === read.length ? { options } : { ...open, options }
}

function soleDatum(outcome: Outcome): Datum | undefined {
  return outcome.kind === 'some' && outcome.possible.length === 1 ? outcome.possible[0]?.datum : undefined
}

function optionOf(
  { key, value }: LaterEntry,
  use: ReturnType<typeof useOf>,
  { names }: Deploying,
): ApplicationOption | undefined {
  const name = key && soleDatum(key())
  if (name?.kind !== 'scalar' || typeof name.value !== 'string') return undefined
  const outcome = value()
  const datum = soleDatum(outcome)
  const place = datum?.kind === 'scalar' && datum.place.path !== '' ? datum.place : use.place
  const option = optionValue(outcome, { raw: '', place, isLiteral: false })
  const known = option.kind === 'known' ? option.value : ''
  const key_ = privateKeyIn(known)
  const shape =
    key_ === 'none'
      ? secretIn({ name: name.value, value: known, isQuoted: true, names })
      : key_ === 'whole'
        ? 'literal'
        : 'placeholder'
  if (option.kind !== 'known') return { name: name.value, place, value: unread(place) }
  if (shape) return { name: name.value, place, value: { ...option, value: redacted(shape), via: [] }, secret: shape }
  const { kept } = searchText(known, known, { option: name.value, names })
  return { name: name.value, place, value: { kind: 'known', value: kept, place, via: option.via } }
}

const unread = (place: ApplicationOption['place']): ApplicationOption['value'] => ({
  kind: 'unknown',
  raw: '',
  place,
  why: 'the test makes it up',
})
