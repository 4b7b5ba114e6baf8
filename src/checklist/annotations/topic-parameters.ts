import { nearestFirst } from '../../text/nearest-first.ts'
import { quoted } from '../quoted.ts'
import { type Recognised, recogniseTopic } from '../recognise-topics.ts'
import type { Recognisable } from '../topic.ts'
import { type TopicName, topics } from '../topics.ts'

/** A topic with its parameters, or why there are none. */
export type DeclaredTopic =
  | { readonly kind: 'topic'; readonly recognised: Recognised }
  | { readonly kind: 'wrong'; readonly message: string }

type Parameters = Readonly<Record<string, unknown>>

/**
 * The topic that somebody says a statement is about: with the parameters that the words fix, and over them those that are
 * given. A list that neither has is empty; anything else that lacks is wrong.
 */
export function topicParameters(topic: TopicName, statement: Recognisable, given: Parameters): DeclaredTopic {
  const schema = topics[topic].parameters
  const names = Object.keys(schema.shape)
  const foreign = Object.keys(given).find(name => !names.includes(name))
  if (foreign !== undefined) {
    const valid = names.length === 0 ? 'it has none' : `it has ${nearestFirst(foreign, names)}`
    return wrong(`the topic \`${topic}\` has no parameter ${quoted(foreign)}; ${valid}`)
  }
  const wanted: Parameters = { ...recogniseTopic(topic, statement)?.parameters, ...given }
  const first = schema.safeParse(wanted)
  const lists = (first.error?.issues ?? []).filter(issue => issue.code === 'invalid_type' && issue.expected === 'array')
  const lacking = lists.flatMap(({ path: [name] }) => (typeof name === 'string' && !(name in wanted) ? [name] : []))
  const parsed = schema.safeParse({ ...Object.fromEntries(lacking.map(name => [name, []])), ...wanted })
  if (parsed.success) return { kind: 'topic', recognised: { topic, parameters: parsed.data } as Recognised }
  const name = String(parsed.error.issues[0]?.path[0] ?? '')
  if (name in wanted) return wrong(`the topic \`${topic}\` does not take this \`${name}\``)
  return wrong(`the topic \`${topic}\` needs \`${name}\`, which neither the words nor the declaration give`)
}

function wrong(message: string): DeclaredTopic {
  return { kind: 'wrong', message }
}
