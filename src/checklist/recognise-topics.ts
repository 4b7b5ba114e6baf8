import { mainClause } from './english/main-clause.ts'
import type { Recognisable, ToldStatement } from './topic.ts'
import { type TopicName, type Topics, topics } from './topics.ts'

/** A topic with what the guide's words fix for it. */
export type Recognised = { readonly [T in TopicName]: { readonly topic: T; readonly parameters: Topics[T] } }[TopicName]

const names = Object.keys(topics) as readonly TopicName[]
/** No sentence and no list of objects is longer; what is would only cost time. */
const longest = 2000
const most = 200

/** The topics of a statement: where several know it, those at home under its headings, else all. */
export function recogniseTopics(statement: Recognisable): readonly Recognised[] {
  const told = toldOf(statement)
  const all = names.flatMap(name => recognise(name, told) ?? [])
  if (all.length < 2) return all
  const headings = told.section.slice(-2).join(' ')
  const home = all.filter(({ topic }) => topics[topic].words.test(headings))
  return home.length > 0 ? home : all
}

/** One topic of a statement, whatever else it is about. */
export function recogniseTopic(topic: TopicName, statement: Recognisable): Recognised | undefined {
  return recognise(topic, toldOf(statement))
}

function recognise(topic: TopicName, statement: ToldStatement): Recognised | undefined {
  const parameters = topics[topic].recognise(statement)
  return parameters === undefined ? undefined : ({ topic, parameters } as Recognised)
}

/** Quotes, dashes and spaces as a keyboard has them: a word processor's change no topic. */
function toldOf(statement: Recognisable): ToldStatement {
  const { code, links, items, section } = statement
  const text = plain(statement.text)
  let main: string | undefined
  return {
    ...statement,
    text,
    get main() {
      main ??= mainClause(text).main
      return main
    },
    code: code.slice(0, most).map(plain),
    links: links.slice(0, most).map(link => ({ text: plain(link.text), url: link.url.slice(0, longest) })),
    items: items.slice(0, most).map(plain),
    section: section.map(plain),
  }
}

function plain(text: string): string {
  const start = text.slice(0, longest)
  if (/^[ -~]*$/.test(start)) return start
  return start
    .replace(/[\u2018\u2019\u02BC\uFF07]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[\u00AD\u200B]/g, '')
}
