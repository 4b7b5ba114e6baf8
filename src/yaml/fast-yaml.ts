import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml'
import type { ParsedYaml, YamlDocument, YamlOptions, YamlProblem, YamlScalar } from './node.ts'
import { blockRange } from './scalar-range.ts'
import { createTreeBuilder, maxDepth, type TreeBuilder } from './tree-builder.ts'

/** Reads YAML through js-yaml's events. Quick and strict: what it does not understand it rejects as a whole. */
export function parseFast(text: string, options: YamlOptions = {}): ParsedYaml {
  const events = eventsOf(text)
  return events.kind === 'rejected' ? events : documentsOf(text, events.events, options)
}

type Events =
  | { readonly kind: 'events'; readonly events: readonly Event[] }
  | { readonly kind: 'rejected'; readonly problem: YamlProblem }

function eventsOf(text: string): Events {
  try {
    return { kind: 'events', events: parseEvents(text, { maxDepth }) }
  } catch (error) {
    return { kind: 'rejected', problem: problemOf(error) }
  }
}

function documentsOf(text: string, events: readonly Event[], options: YamlOptions): ParsedYaml {
  const documents: YamlDocument[] = []
  const problems: YamlProblem[] = []
  let builder = createTreeBuilder(0, options)
  let depth = 0
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) builder = createTreeBuilder(documents.length, options)
    else if (event.type !== EVENT_ID.POP || depth > 1) feed(builder, event, text)
    else {
      const { root, duplicates, broken } = builder.result()
      if (broken) return { kind: 'rejected', problem: broken }
      documents.push({ index: documents.length, root: isAbsent(root) ? undefined : root })
      for (const duplicate of duplicates) problems.push(duplicate)
    }
    if (event.type === EVENT_ID.POP) depth -= 1
    else if (event.type <= EVENT_ID.MAPPING) depth += 1
  }
  return { kind: 'documents', documents, problems }
}

function feed(builder: TreeBuilder, event: Exclude<Event, { type: 1 }>, text: string): void {
  if (event.type === EVENT_ID.MAPPING) builder.open('mapping', event.start, anchorOf(event, text))
  else if (event.type === EVENT_ID.SEQUENCE) builder.open('sequence', event.start, anchorOf(event, text))
  else if (event.type === EVENT_ID.ALIAS)
    builder.alias(text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1, event.anchorEnd)
  else if (event.type === EVENT_ID.POP) builder.close()
  else builder.scalar(scalarOf(event, text, builder.position()), anchorOf(event, text))
}

function scalarOf(event: ScalarEvent, text: string, position: number): YamlScalar {
  const absent = event.valueStart === -1
  const start = absent ? position : event.valueStart
  const end = absent ? position : event.valueEnd
  const value = getScalarValue(text, event)
  if (event.style === SCALAR_STYLE.PLAIN) return { kind: 'scalar', value, style: 'plain', start, end }
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED)
    return { kind: 'scalar', value, style: 'quoted', start, end }
  return { kind: 'scalar', value, style: 'block', ...blockRange(text, start, end) }
}

function anchorOf(event: { readonly anchorStart: number; readonly anchorEnd: number }, text: string) {
  return event.anchorStart === -1 ? undefined : text.slice(event.anchorStart, event.anchorEnd)
}

const isAbsent = (root: YamlDocument['root']): boolean =>
  root?.kind === 'scalar' && root.style === 'plain' && root.value === ''

function problemOf(error: unknown): YamlProblem {
  const known = error instanceof YAMLException
  const start = known ? (error.mark?.position ?? 0) : 0
  const message = known ? error.reason : 'the text is too involved for the parser'
  return { kind: 'broken', message, start, end: start, document: 0 }
}
