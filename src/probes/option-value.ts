import type { FactKind } from '../facts/fact.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { isUnwritten } from '../inventory/is-unwritten.ts'
import { applicationSubject } from './application-subject.ts'
import { isOneOf, isWordForNothing, quotedValue, quotedValues, type Values } from './asked-values.ts'
import { certaintyOfLack, excused, excuseOf, excuseOfOptions } from './excuse-of.ts'
import type { NamedApplication } from './named-applications.ts'
import { whereOn } from './off-unless.ts'
import { optionSeen } from './option-seen.ts'
import type { Finding } from './probe.ts'
import type { Scalar } from './same-scalar.ts'

/** What is asked of an option: one of the values, or with `do-not` none of them. `default` is what the charm takes. */
export interface AskedOption {
  readonly option: string
  readonly values: Values
  readonly polarity: 'do' | 'do-not'
  readonly default?: Scalar | undefined
}

const needs: readonly FactKind[] = ['application']

/** Compares an option of an application with what is asked for. */
export function optionValue(
  { application, deployment }: NamedApplication,
  asked: AskedOption,
  inventory: Inventory,
): Finding {
  const { option, values, polarity, default: unset } = asked
  const isWanted = polarity === 'do'
  const found = application.options.find(each => each.name === option)
  const isBad = (text: string): boolean => isOneOf(text, values) !== isWanted
  const isBlank = (text: string): boolean => isBad(text) === isWanted && isUnwritten(text) && !isWordForNothing(text)
  const seen = found && optionSeen(found, { isBad, isBlank })
  const about = {
    subject: applicationSubject(deployment, application, option),
    deployment: deployment.id,
    place: application.place,
    via: [],
    certainty: 'certain',
  } as const
  const says = `\`${option}\` of \`${application.name}\``
  const wanted = isWanted ? `${quotedValues(values)} is asked for` : 'another value is asked for'
  switch (seen?.kind) {
    case 'open':
      return { outcome: 'unknown', ...about, place: seen.place, message: `${says} is ${seen.open}` }
    case 'secret':
      return { outcome: 'unknown', ...about, place: seen.place, message: `${says} is a secret, which is not compared` }
    case 'value': {
      const { place, via, certainty, bad } = seen
      const told = { ...about, place, via, certainty }
      if (!bad) return { outcome: 'met', ...told, message: `${says} is ${quotedValue(seen.value)}` }
      const message = `${says} is ${quotedValue(seen.value)}; ${wanted}`
      return whereOn({ outcome: 'unmet', ...told, message }, application)
    }
    case undefined: {
      const open = excuseOfOptions(application)
      const isSaid = unset !== undefined
      if (open === undefined && isSaid && !isBad(String(unset)))
        return { outcome: 'met', ...about, message: `${says} is not set, and ${quotedValue(unset)} by default` }
      if (open === undefined && !isSaid && !isWanted) return { outcome: 'met', ...about, message: `${says} is not set` }
      const message = `${says} is not set; ${wanted}`
      const certainty = certaintyOfLack(application)
      const lack = whereOn({ ...about, certainty, outcome: 'unmet', message } as const, application)
      return excused(lack, open ?? excuseOf(inventory, deployment, needs))
    }
  }
}
