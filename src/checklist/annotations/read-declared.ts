import { nearestFirst } from '../../text/nearest-first.ts'
import type { GuideWarning } from '../checklist.ts'
import { quoted } from '../quoted.ts'
import { annotationKeys, checkKey, isKey } from './check-key.ts'
import type { AnnotatedProbe, Declared } from './declared.ts'
import type { Annotation, LinedEntry } from './read-annotation.ts'

export interface ReadDeclared {
  readonly declared: Declared
  readonly problems: readonly GuideWarning[]
}

/** What the annotations of one statement say together: all their probes, and each other key once. */
export function readDeclared(annotations: readonly Annotation[]): ReadDeclared {
  const problems: GuideWarning[] = []
  const lines = new Map<string, number>()
  const probes: AnnotatedProbe[] = []
  let declared: Declared = { line: annotations[0]?.line ?? 1, parameters: {}, probes }
  for (const { entries, line } of annotations) {
    if (entries.length === 0) problems.push({ line, message: `an annotation says nothing; there are ${keysLike('')}` })
    for (const { key, value, line } of entries) {
      if (!isKey(key)) continue
      const checked = checkKey(key, value)
      const before = lines.get(key)
      if (checked.kind === 'wrong') problems.push({ line, message: checked.message })
      else if (key === 'probe') continue
      else if (before !== undefined) problems.push({ line, message: twice(key, before) })
      else declared = { ...declared, ...checked.given }
      lines.set(key, line)
    }
    const read = readParameters(entries)
    probes.push(...read.probes)
    problems.push(...read.problems)
    const isOfTopic = entries.some(({ key }) => key === 'topic')
    if (isOfTopic) declared = { ...declared, parameters: read.loose }
    else problems.push(...entries.filter(({ key }) => key in read.loose).map(unknownKey))
  }
  return { declared, problems }
}

interface ReadParameters {
  readonly probes: readonly AnnotatedProbe[]
  /** Where the annotation names no probe. */
  readonly loose: Readonly<Record<string, unknown>>
  readonly problems: readonly GuideWarning[]
}

/** A parameter belongs to the probe that was named last, and what stands before the first one to the first. */
function readParameters(entries: readonly LinedEntry[]): ReadParameters {
  const probes: { id: string; line: number; parameters: Map<string, unknown> }[] = []
  const problems: GuideWarning[] = []
  let parameters = new Map<string, unknown>()
  for (const { key, value, line } of entries) {
    if (key === 'probe') {
      if (probes.length > 0) parameters = new Map()
      probes.push({ id: String(value), line, parameters })
    } else if (!isKey(key)) {
      if (parameters.has(key)) problems.push({ line, message: twice(key, line) })
      parameters.set(key, value)
    }
  }
  return {
    probes: probes.map(probe => ({ ...probe, parameters: Object.fromEntries(probe.parameters) })),
    loose: probes.length > 0 ? {} : Object.fromEntries(parameters),
    problems,
  }
}

function twice(key: string, line: number): string {
  return `a statement has one \`${key}\`, and line ${line} gives it one`
}

function unknownKey({ key, line }: LinedEntry): GuideWarning {
  const message = `${quoted(key)} is no key of an annotation without a probe or a topic; there are ${keysLike(key)}`
  return { line, message }
}

function keysLike(key: string): string {
  return nearestFirst(key, annotationKeys)
}
