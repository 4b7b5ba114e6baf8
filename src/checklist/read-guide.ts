import type { Guide, Statement } from '../guide/guide.ts'
import { gerundVerb, imperativeVerb } from './english/imperative.ts'
import { mainClause } from './english/main-clause.ts'
import { readRow } from './read-row.ts'
import { type Obligation, type Reading, readStatement } from './read-statement.ts'

/** A statement with what it says where it stands: lists, headings and tables lend it strength or take it away. */
export interface ReadStatement {
  readonly statement: Statement
  readonly reading: Reading
  /** The bullets that enumerate its objects. */
  readonly items: readonly string[]
}

const unread: Reading = { kind: 'other', why: 'says nothing that obliges' }

const practices = /\b(?:best|good|recommended) practices?\b|\brecommendations\b/i
const describing = /\b(?:features?|risks?|threats?|limitations?|overview|known issues|attack)\b/i
const incomplete =
  /\b(?:you|to|by|that|the following|should|must|recommended?|ensure|sure|consider|need|is|are|as follows|guidelines?|practices?|recommendations?)\s*:?$|\b(?:following|these|below)\b[^.]{0,40}\b(?:steps|measures|actions|practices|recommendations|guidelines|points|requirements|rules|items|things|precautions|considerations|tasks|settings|controls|alternatives|options|approaches|tips)\b/i
/** Ends in a verb or preposition that lacks its object: the list names what it is done to. */
const lacking =
  /\b(?:on|for|of|in|over|with|access|create|get|list|watch|update|patch|delete|resources?|objects?|kinds?|types?)\s*:?$/i
/** "create, delete and list:" names what may be done; the list below it names to what. */
const onlyVerbs = /^`?[a-z]+`?(?:, `?[a-z]+`?)*,? (?:and|or) `?[a-z]+`?(?: on)?:?$/i
const reasons = /\b(?:reasons?|benefits|advantages|drawbacks|consequences|because)(?: \w+){0,3}:$/i
/** "To enable tracing:" leads to how it is done. */
const toDo =
  /^(?:to|in order to) (?:enable|use|install|deploy|configure|create|set up|get|build|run|start|obtain|access|connect|upgrade|add|register|verify|check|test|complete)\b[^.]*:$/i
/** "The installer takes these steps:" */
const doing =
  /^(?!.*\b(?:you|we|operators?|administrators?|admins?)\b)[^:]*\b(?:takes|performs|does|executes|goes through|carries out|will (?:do|perform|take|execute))\b[^:]*\b(?:steps?|actions?|following|tasks?|checks?)\b[^:]*:$/i
const conditions = /\b(?:cases|situations|scenarios|environments|deployments)? ?(?:where|when|if|in which)\s*:$/i

export function readGuide(guide: Guide): readonly ReadStatement[] {
  const own = guide.statements.map(statement =>
    statement.kind === 'row' ? readRow(guide, statement) : readStatement(statement),
  )
  const children = childrenOf(guide)
  const readings = [...own]
  const items = new Map<number, readonly string[]>()
  const led = ledLists(guide)
  for (const [index, statement] of guide.statements.entries()) {
    if (statement.kind === 'heading') continue
    if (statement.leads?.kind === 'list' && introduces(statement)) {
      const named = lend(guide, { readings, own, lead: index, children })
      if (named.length > 0) items.set(index, named)
    } else if (statement.item !== undefined)
      readings[index] = inPractices(statement, readings[index] ?? unread, led.has(statement.item.list))
  }
  settleHeadings(guide, readings)
  return guide.statements.map((statement, index) => ({
    statement,
    reading: readings[index] ?? unread,
    items: items.get(index) ?? [],
  }))
}

/** Lists with a lead-in of their own, which says what they are. */
function ledLists(guide: Guide): ReadonlySet<number> {
  return new Set(
    guide.statements.flatMap(one =>
      one.kind !== 'heading' && one.leads?.kind === 'list' && introduces(one) ? [one.leads.list] : [],
    ),
  )
}

/** A sentence that ends in a full stop leads nowhere, unless it says so. */
function introduces({ text }: Statement): boolean {
  return !/[.!]$/.test(text) || /\b(?:following|below|as follows)\b/i.test(text)
}

interface Led {
  readonly readings: Reading[]
  readonly own: readonly Reading[]
  readonly lead: number
  readonly children: Children
}

type Children = ReadonlyMap<number, readonly number[]>

/** Lets a lead-in work on its bullets; gives the bullets that are objects of its obligation. */
function lend(guide: Guide, { readings, own, lead, children }: Led): readonly string[] {
  const statement = guide.statements[lead]
  const bullets = statement?.leads?.kind === 'list' ? (children.get(statement.leads.list) ?? []) : []
  const reading = readings[lead]
  if (statement === undefined || reading === undefined) return []
  const firsts = bullets.filter(bullet => guide.statements[bullet]?.item?.first)
  if (conditions.test(statement.text)) {
    for (const bullet of firsts) readings[bullet] = { kind: 'other', why: 'a case that the lead-in tells apart' }
    readings[lead] = { kind: 'other', why: 'leads to cases' }
    return []
  }
  if (reasons.test(statement.text)) {
    for (const bullet of firsts) readings[bullet] = { kind: 'other', why: 'a reason that the lead-in announces' }
    return []
  }
  if (reading.kind !== 'obligation' && toDo.test(statement.text)) {
    for (const bullet of firsts) {
      const said = own[bullet]
      if (said?.kind === 'obligation' && said.bare)
        readings[bullet] = { kind: 'other', why: 'a step to what the lead-in names' }
    }
    return []
  }
  if (reading.kind !== 'obligation' && doing.test(statement.text)) {
    for (const bullet of firsts)
      if (own[bullet]?.kind === 'obligation') readings[bullet] = { kind: 'other', why: 'what the product does itself' }
    return []
  }
  const given = strengthGiven(statement, reading)
  if (given === undefined) return []
  const isWhole = reading.kind === 'obligation' && !incomplete.test(statement.text) && !lacking.test(statement.text)
  if (isWhole && firsts.every(bullet => guide.statements[bullet]?.item?.ordered && isBare(own[bullet]))) {
    for (const bullet of firsts) readings[bullet] = { kind: 'other', why: 'a step by which the sentence above is kept' }
    return []
  }
  const actions = firsts.filter(bullet => isAction(guide.statements[bullet], own[bullet]))
  if (actions.length === 0 || actions.length * 2 < firsts.length) {
    const named = firsts.filter(bullet => isObject(guide.statements[bullet], own[bullet]))
    const all = named.flatMap(bullet => [bullet, ...below(guide, bullet, children)])
    for (const bullet of all) readings[bullet] = { kind: 'other', why: 'an object of the sentence above' }
    return reading.kind === 'obligation' ? all.map(bullet => guide.statements[bullet]?.text ?? '') : []
  }
  for (const bullet of firsts)
    if (own[bullet]?.kind === 'obligation' || own[bullet]?.kind === 'claim')
      readings[bullet] = lent(guide.statements[bullet], own[bullet], given)
  if (incomplete.test(statement.text) || isLabel(statement))
    readings[lead] = { kind: 'other', why: 'leads to the items below' }
  return []
}

/** Numbered commands below a whole sentence are the steps by which it is kept. */
function isBare(reading: Reading | undefined): boolean {
  return reading?.kind === 'claim' || (reading?.kind === 'obligation' && reading.bare)
}

type Given = Pick<Obligation, 'strength' | 'polarity' | 'signals'> & { readonly condition?: string }

function strengthGiven(lead: Statement, reading: Reading): Given | undefined {
  if (reading.kind === 'obligation') return reading
  if (reading.kind === 'reference') return undefined
  const practice = /\b(?:guidelines?|(?:best|good|recommended) practices?|recommendations?)\b/i.exec(lead.text)?.[0]
  return practice === undefined ? undefined : { strength: 'should', polarity: 'do', signals: [practice] }
}

/** A bullet's own word for its strength stands; a bare command or a plain sentence takes what the lead-in gives. */
function lent(bullet: Statement | undefined, own: Reading | undefined, given: Given): Reading {
  if (own?.kind === 'obligation' && !own.bare) return own
  const condition = own?.kind === 'obligation' ? own.condition : given.condition
  return {
    kind: 'obligation',
    strength: given.strength,
    polarity: own?.kind === 'obligation' && own.polarity === 'do-not' ? 'do-not' : given.polarity,
    signals: given.signals,
    ...(condition === undefined ? {} : { condition }),
    parts: [],
    bare: bullet === undefined,
  }
}

/** "Enable auditing:" as a bullet is the title of those below it. */
function isLabel({ item, text }: Statement): boolean {
  return item !== undefined && text.endsWith(':') && text.split(' ').length <= 4
}

/** A bullet that only names something: it neither obliges nor points elsewhere. */
function isObject(statement: Statement | undefined, reading: Reading | undefined): boolean {
  if (reading?.kind === 'obligation') return onlyVerbs.test(statement?.text ?? '')
  return reading?.kind !== 'reference'
}

/** The bullets of the list that a bullet leads to, and of the lists below it. */
function below(guide: Guide, bullet: number, children: Children): readonly number[] {
  const leads = guide.statements[bullet]?.leads
  const own = leads?.kind === 'list' ? (children.get(leads.list) ?? []) : []
  return own.flatMap(inner => [inner, ...below(guide, inner, children)])
}

function isAction(statement: Statement | undefined, reading: Reading | undefined): boolean {
  if (statement === undefined) return false
  if (reading?.kind === 'obligation') return !onlyVerbs.test(statement.text)
  const { main } = mainClause(statement.text)
  if (onlyVerbs.test(main)) return false
  return (
    imperativeVerb(main) !== undefined ||
    gerundVerb(main) !== undefined ||
    /^[^,;]{2,200}?\s(?:is|are|has|have|does|do|uses?|runs?)\s/i.test(main)
  )
}

/** Under "Good practices" a bullet obliges by standing there, as does an unticked task; under "Features" it only tells. */
function inPractices(statement: Statement, reading: Reading, isLed: boolean): Reading {
  const heading = statement.section.at(-1) ?? ''
  if (reading.kind === 'reference' || !statement.item?.first) return reading
  const unbound = reading.kind !== 'obligation'
  if (reading.kind === 'obligation' && reading.bare && describing.test(heading) && !practices.test(heading))
    return { kind: 'claim', signals: [] }
  if (!unbound || statement.text.split(' ').length < 3) return reading
  const tells = isLed || /^(?:the|this|these|it|there|its)\b/i.test(statement.text)
  const signal = statement.item.task ? 'task' : tells ? undefined : practices.exec(heading)?.[0]
  return signal === undefined
    ? reading
    : { kind: 'obligation', strength: 'should', polarity: 'do', signals: [signal], parts: [], bare: true }
}

/** A heading obliges only where nothing below it does: "Ensure that X is set" above a command. */
function settleHeadings(guide: Guide, readings: Reading[]): void {
  const open: { index: number; path: readonly string[]; obliged: boolean }[] = []
  const close = (heading: (typeof open)[number] | undefined): void => {
    const reading = heading && readings[heading.index]
    const stated = reading?.kind === 'obligation' && !reading.bare && reading.strength !== 'may'
    if (heading && (!stated || heading.obliged)) readings[heading.index] = { kind: 'other', why: 'a heading' }
  }
  for (const [index, statement] of guide.statements.entries()) {
    if (statement.kind === 'heading') {
      while (open.length > 0 && !isWithin(statement.section, open.at(-1)?.path ?? [])) close(open.pop())
      open.push({ index, path: statement.section, obliged: false })
    } else if (readings[index]?.kind === 'obligation') for (const heading of open) heading.obliged = true
  }
  while (open.length > 0) close(open.pop())
}

function isWithin(section: readonly string[], outer: readonly string[]): boolean {
  return section.length > outer.length && outer.every((title, depth) => section[depth] === title)
}

function childrenOf(guide: Guide): Children {
  const children = new Map<number, number[]>()
  for (const [index, statement] of guide.statements.entries()) {
    if (statement.item === undefined) continue
    const list = children.get(statement.item.list) ?? []
    list.push(index)
    children.set(statement.item.list, list)
  }
  return children
}
