import type { PlacedText, RoleRule } from '../facts/role.ts'
import type { Edit, Place } from '../text/place.ts'
import { apiGroupOf } from './api-groups.ts'

/** A resource with the verbs that no rule allows on it. `rule` names the resource, else others of its group. */
export interface Lack {
  readonly resource: string
  readonly verbs: readonly string[]
  readonly rule?: RoleRule
  readonly isNamed: boolean
}

interface Asked {
  readonly verbs: readonly string[]
  readonly resources: readonly string[]
}

/** What rules lack of some verbs on some resources; rules for single objects, which allow no more than those, do not count. */
export function lacksOf(rules: readonly RoleRule[], { verbs, resources }: Asked): readonly Lack[] {
  const general = rules.filter(({ names }) => names.length === 0)
  return resources.flatMap((resource): readonly Lack[] => {
    const ofGroup = general.filter(({ groups }) => has(groups, apiGroupOf(resource)))
    const named = ofGroup.filter(rule => has(rule.resources, resource))
    const missing = verbs.filter(verb => !named.some(rule => has(rule.verbs, verb)))
    if (missing.length === 0) return []
    const isNamed = named.length > 0
    // the rule for resources of the same group, where somebody forgot this one
    const near = ofGroup.find(rule => resources.some(other => has(rule.resources, other)))
    const rule = named[0] ?? near
    return [{ resource, verbs: missing, isNamed, ...(rule ? { rule } : {}) }]
  })
}

const has = (list: readonly PlacedText[], text: string): boolean =>
  list.some(each => each.text === text || each.text === '*')

/** The list to mend: the verbs of the first rule that lacks some, else the resources of its group. */
export function lackingPlace(lacks: readonly Lack[]): Place | undefined {
  const lack = lacks.find(({ rule }) => rule !== undefined)
  const list = lack?.isNamed ? lack.rule?.verbs : lack?.rule?.resources
  const [first] = list ?? []
  const last = list?.at(-1)
  if (!first || !last) return lack?.rule?.place
  const { endLine, endColumn } = last.place
  return { ...first.place, endLine, endColumn }
}

/** An edit that adds the verbs, where one rule lacks them all and its list is of one form. */
export function addVerbs(lacks: readonly Lack[]): Edit | undefined {
  const [first] = lacks
  const verbs = [...new Set(lacks.flatMap(lack => lack.verbs))]
  if (!first?.rule || !lacks.every(({ rule, isNamed }) => isNamed && rule === first.rule)) return undefined
  const last = first.rule.verbs.at(-1)
  const before = first.rule.verbs.at(-2)
  if (!last || !before || first.rule.verbs.some(isQuoted)) return undefined
  const { endLine, endColumn, column } = last.place
  const place = { ...last.place, line: endLine, column: endColumn }
  if (before.place.line === last.place.line) {
    const gap = last.place.column - before.place.endColumn
    return gap === 1 || gap === 2 ? { place, text: verbs.map(verb => `, ${verb}`).join('') } : undefined
  }
  const indent = ' '.repeat(Math.max(0, column - 3))
  return before.place.column === column
    ? { place, text: verbs.map(verb => `\n${indent}- ${verb}`).join('') }
    : undefined
}

/** `*` stands in quotes, and what is longer than its text is not written as it is. */
const isQuoted = ({ text, place }: PlacedText): boolean =>
  !/^[a-z]+$/.test(text) || place.endColumn - place.column !== text.length
