import type { Recognisable } from './topic.ts'
import { type TopicName, type Topics, topics } from './topics.ts'

/** A topic with what the guide's words fix for it. */
export type Recognised = { readonly [T in TopicName]: { readonly topic: T; readonly parameters: Topics[T] } }[TopicName]

const names = Object.keys(topics) as readonly TopicName[]

/** The topics of a statement: where several know it, those at home under its headings, else all. */
export function recogniseTopics(statement: Recognisable): readonly Recognised[] {
  const all = names.flatMap(name => recognise(name, statement) ?? [])
  if (all.length < 2) return all
  const headings = statement.section.slice(-2).join(' ')
  const home = all.filter(({ topic }) => topics[topic].words.test(headings))
  return home.length > 0 ? home : all
}

function recognise(topic: TopicName, statement: Recognisable): Recognised | undefined {
  const parameters = topics[topic].recognise(statement)
  return parameters === undefined ? undefined : ({ topic, parameters } as Recognised)
}
