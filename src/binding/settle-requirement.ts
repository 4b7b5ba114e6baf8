import { topicParameters } from '../checklist/annotations/topic-parameters.ts'
import type { Requirement } from '../checklist/requirement.ts'
import { type TopicName, topics } from '../checklist/topics.ts'
import { nearestFirst } from '../text/nearest-first.ts'
import type { Declaration } from './binding.ts'

/** A requirement as settings say that it is, or what is wrong in what they say. */
type Settled =
  | { readonly kind: 'settled'; readonly requirement: Requirement }
  | { readonly kind: 'wrong'; readonly message: string }

const names = Object.keys(topics) as readonly TopicName[]

/** Strength, topic and parameters of the settings go before those of the guide; checklist and lock keep the guide's. */
export function settleRequirement(requirement: Requirement, declaration: Declaration): Settled {
  const { strength, topic = requirement.topic, parameters, probes } = declaration
  const isOther = parameters !== undefined || topic !== requirement.topic
  if (strength === undefined && !isOther && probes === undefined) return { kind: 'settled', requirement }
  const basis = requirement.basis === 'direct' ? 'declared' : requirement.basis
  const said = { ...requirement, basis, strength: strength ?? requirement.strength }
  if (!isOther) return { kind: 'settled', requirement: said }
  if (topic === undefined) return { kind: 'wrong', message: 'it is about no topic that could have `parameters`' }
  const name = names.find(each => each === topic)
  if (name === undefined)
    return { kind: 'wrong', message: `no topic is called \`${topic}\`; there are ${nearestFirst(topic, names)}` }
  const { text, section } = requirement
  const words = { text: requirement.part ?? text, code: [], links: [], items: [], section, strength: said.strength }
  const known = topic === requirement.topic ? requirement.parameters : {}
  const given = topicParameters(name, words, { ...known, ...parameters })
  return given.kind === 'wrong' ? given : { kind: 'settled', requirement: { ...said, ...given.recognised } }
}
