import * as z from 'zod/mini'
import type { Checklist } from './checklist.ts'
import { jsonErrorLine } from './json-error-line.ts'
import { type Requirement, strengths } from './requirement.ts'

/** Rises when the same text gives other requirements than before. */
export const extractor = 3

const LockedRequirement = z.strictObject({
  id: z.string(),
  text: z.string(),
  part: z.optional(z.string()),
  line: z.number(),
  section: z.array(z.string()),
  strength: z.enum(strengths),
  polarity: z.enum(['do', 'do-not']),
  subject: z.optional(z.string()),
  condition: z.optional(z.string()),
  topic: z.optional(z.string()),
  parameters: z.optional(z.unknown()),
  basis: z.enum(['direct', 'derived', 'declared']),
  rule: z.optional(z.strictObject({ id: z.string(), text: z.string() })),
})
export type LockedRequirement = z.infer<typeof LockedRequirement>

const LockedGuide = z.strictObject({
  key: z.string(),
  source: z.string(),
  digest: z.string(),
  extractor: z.number(),
  requirements: z.array(LockedRequirement),
  retired: z.array(z.strictObject({ id: z.string(), text: z.string() })),
})
export type LockedGuide = z.infer<typeof LockedGuide>

const LockSchema = z.strictObject({ version: z.literal(1), guides: z.array(LockedGuide) })

/** `hardlist.lock.json`: generated and committed, in document order, nothing about probes. */
export type Lock = z.infer<typeof LockSchema>

export type ReadLock =
  | { readonly kind: 'lock'; readonly lock: Lock }
  | { readonly kind: 'unreadable'; readonly message: string; readonly line: number }

export function readLock(text: string): ReadLock {
  const parsed = parseJson(text)
  if (parsed.kind === 'unreadable') return parsed
  const checked = z.safeParse(LockSchema, parsed.value)
  if (checked.success) return { kind: 'lock', lock: checked.data }
  const [issue] = checked.error.issues
  const path = (issue?.path ?? []).map(String)
  return {
    kind: 'unreadable',
    message: `the lock has a wrong value at \`${path.join('.') || 'its root'}\`: ${issue?.message ?? ''}`,
    line: 1,
  }
}

/** The checklist as the lock holds it. `retired` are the ids that are not given again. */
export function toLock(checklist: Checklist, source: string, retired: LockedGuide['retired']): LockedGuide {
  const { key, digest, requirements } = checklist
  return { key, source, digest, extractor, requirements: requirements.map(toLocked), retired: [...retired] }
}

export function writeLock(guides: readonly LockedGuide[]): string {
  return `${JSON.stringify({ version: 1, guides }, null, 2)}\n`
}

/** In the order of the lock's keys, so that a second run changes no byte. */
export function toLocked(requirement: Requirement): LockedRequirement {
  const { id, text, part, place, section, strength, polarity, subject, condition, topic, parameters, basis, rule } =
    requirement
  return {
    id,
    text,
    ...(part === undefined ? {} : { part }),
    line: place.line,
    section: [...section],
    strength,
    polarity,
    ...(subject === undefined ? {} : { subject }),
    ...(condition === undefined ? {} : { condition }),
    ...(topic === undefined ? {} : { topic, parameters }),
    basis,
    ...(rule === undefined ? {} : { rule: { ...rule } }),
  }
}

type Parsed = { readonly kind: 'json'; readonly value: unknown } | Extract<ReadLock, { kind: 'unreadable' }>

function parseJson(text: string): Parsed {
  try {
    return { kind: 'json', value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return {
      kind: 'unreadable',
      message: 'the lock is not JSON; generate it with `hardlist checklist --write`',
      line: jsonErrorLine(text),
    }
  }
}
