import type { Guide, GuideComment } from '../../guide/guide.ts'
import type { GuideWarning } from '../checklist.ts'
import type { Draft } from '../draft.ts'
import { declareDrafts, type Target } from './declare-drafts.ts'
import type { Declared } from './declared.ts'
import { createPlacing } from './place-annotations.ts'
import { type Annotation, readAnnotation } from './read-annotation.ts'
import { readDeclared } from './read-declared.ts'

/** The drafts of the targets that annotations are about, and what is declared of which draft. */
interface Annotated {
  readonly drafts: ReadonlyMap<Target, readonly Draft[]>
  readonly declared: ReadonlyMap<Draft, Declared>
  readonly problems: readonly GuideWarning[]
}

const mostAnnotations = 1000
const mostProblems = 20

/** Binds the annotations of a guide to its statements. */
export function annotate({ comments, source }: Guide, unordered: readonly Target[]): Annotated {
  const drafts = new Map<Target, readonly Draft[]>()
  const declared = new Map<Draft, Declared>()
  if (!comments.some(isAnnotation)) return { drafts, declared, problems: [] }
  const targets = unordered.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
  const lines = source.text.split('\n')
  const { annotations, problems } = readAll(comments, lines)
  for (const [at, said] of byTarget(targets, comments, { annotations, problems })) {
    const target = targets[at]
    const read = readDeclared(said)
    problems.push(...read.problems)
    if (target === undefined || read.problems.length > 0) continue
    const made = declareDrafts(target, read.declared)
    if (made.problem !== undefined) problems.push({ line: read.declared.line, message: made.problem })
    drafts.set(target, made.drafts)
    for (const draft of made.chosen) declared.set(draft, read.declared)
  }
  return { drafts, declared, problems: bounded(problems.sort((a, b) => a.line - b.line)) }
}

function isAnnotation({ text }: GuideComment): boolean {
  return /^hardlist\b(?!:[a-z]{1,20} v=\d)/i.test(text)
}

interface Read {
  readonly annotations: readonly Annotation[]
  readonly problems: GuideWarning[]
}

function readAll(comments: readonly GuideComment[], lines: readonly string[]): Read {
  const annotations: Annotation[] = []
  const problems: GuideWarning[] = []
  for (const [index, comment] of comments.entries()) {
    const read = isAnnotation(comment) ? readAnnotation(comment, index, lines) : undefined
    if (read === undefined) continue
    if (annotations.length + problems.length >= mostAnnotations) {
      problems.push({ line: read.line, message: `the guide has more than ${mostAnnotations} annotations` })
      break
    }
    if ('message' in read) problems.push(read)
    else annotations.push(read)
  }
  return { annotations, problems }
}

function byTarget(
  targets: readonly Target[],
  comments: readonly GuideComment[],
  { annotations, problems }: Read,
): ReadonlyMap<number, readonly Annotation[]> {
  const bindingOf = createPlacing(targets, comments)
  const found = new Map<number, Annotation[]>()
  for (const annotation of annotations) {
    const binding = bindingOf(annotation.comment)
    if (binding.kind === 'loose') {
      problems.push({ line: annotation.line, message: `the annotation binds to nothing: ${binding.why}` })
      continue
    }
    const list = found.get(binding.to) ?? []
    list.push(annotation)
    found.set(binding.to, list)
  }
  return found
}

function bounded(problems: readonly GuideWarning[]): readonly GuideWarning[] {
  const more = problems.length - mostProblems
  const [last] = problems.slice(-1)
  if (more <= 0 || last === undefined) return problems
  return [...problems.slice(0, mostProblems), { line: last.line, message: `and ${more} more annotations are wrong` }]
}
