/** Versions as a guide writes them: `1.29, 1.30`, `>= 3.4.3`, `1.27-1.29`, `3.6 or later`. All limits hold; any of `listed` will do. */
export interface VersionRange {
  readonly listed: readonly Version[]
  readonly limits: readonly Limit[]
  readonly spans: readonly (readonly [from: Version, to: Version])[]
}

type Version = readonly number[]

interface Limit {
  readonly operator: '>' | '>=' | '<' | '<='
  readonly version: Version
}

const number = String.raw`v?(\d{1,4}(?:\.\d{1,6}){0,2})(?:\.x)?`
const span = new RegExp(`^${number} ?(?:-|–|to|up to|through|until) ?${number}$`, 'i')
const limit = new RegExp(`^(>=|<=|>|<|≥|≤|at least|from|since|up to|until) ?${number}$`, 'i')
const open = new RegExp(
  String.raw`^${number} ?(?:(\+)|(?:or|and) (later|newer|higher|above|earlier|older|lower|below))$`,
  'i',
)
const plain = new RegExp(`^(?:=|==|~)? ?${number}$`)
const operators: Readonly<Record<string, Limit['operator']>> = {
  '≥': '>=',
  '≤': '<=',
  'at least': '>=',
  from: '>=',
  since: '>=',
  'up to': '<=',
  until: '<=',
}

/** Reads a cell or what a sentence fixes; undefined where a part of it is nothing of the kind. */
export function parseRange(text: string): VersionRange | undefined {
  if (text.length > 300) return undefined
  const listed: Version[] = []
  const limits: Limit[] = []
  const spans: (readonly [Version, Version])[] = []
  for (const part of text.split(/[,;/&]| and (?![lnhaeob])| or (?![lnhaeob])/).map(plainPart)) {
    const [between, bound, onwards, one] = [span, limit, open, plain].map(form => form.exec(part))
    if (between) spans.push([numbers(between[1]), numbers(between[2])])
    else if (bound) limits.push({ operator: operatorOf(bound[1]), version: numbers(bound[2]) })
    else if (onwards)
      limits.push({
        operator: /earlier|older|lower|below/i.test(onwards[3] ?? '') ? '<=' : '>=',
        version: numbers(onwards[1]),
      })
    else if (one) listed.push(numbers(one[1]))
    else return undefined
  }
  return { listed, limits, spans }
}

/** Without the name of what has the version. */
function plainPart(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ')
  return words.replace(/^(?:juju|kubernetes|k8s|versions?) /i, '').replace(/ \(?LTS\)?$/i, '')
}

function operatorOf(word = ''): Limit['operator'] {
  const known = (['>', '>=', '<', '<='] as const).find(each => each === word)
  return known ?? operators[word.toLowerCase()] ?? '>='
}

const numbers = (text = ''): Version => text.split('.').map(Number)

/** The version of a value such as `3.6.4`, `v1.30`, `1.32-classic/stable`; undefined for `latest/stable` or a constraint. */
export function versionIn(value: string): Version | undefined {
  const found = /^v?(\d{1,4}(?:\.\d{1,6}){0,2})(?:\.x)?(?=$|[-+/~])/.exec(value.slice(0, 200).trim())?.[1]
  return found === undefined ? undefined : numbers(found)
}

/**
 * Whether a range takes a version. One that is not written in full is the newest of its kind, so `3.4` keeps `>= 3.4.3`;
 * `3` may be 3.6 and may be another.
 */
export function takesVersion({ listed, limits, spans }: VersionRange, version: Version): boolean | 'open' {
  const among = [
    ...listed.map(each => equals(version, each)),
    ...spans.map(([from, to]) =>
      both([keeps(version, { operator: '>=', version: from }), keeps(version, { operator: '<=', version: to })]),
    ),
    ...(limits.length === 0 ? [] : [both(limits.map(each => keeps(version, each)))]),
  ]
  if (among.includes(true)) return true
  return among.includes('open') ? 'open' : false
}

type Truth = boolean | 'open'

const both = (all: readonly Truth[]): Truth => (all.includes(false) ? false : all.includes('open') ? 'open' : true)

function equals(version: Version, wanted: Version): Truth {
  return order(version, wanted) !== 0 ? false : version.length >= wanted.length ? true : 'open'
}

function keeps(version: Version, { operator, version: bound }: Limit): Truth {
  const sign = order(version, bound)
  if (operator === '>=' || operator === '>')
    return sign > 0 || (sign === 0 && (operator === '>=' || version.length > bound.length))
  if (sign !== 0) return sign < 0
  if (version.length < bound.length) return 'open'
  return operator === '<='
}

/** By the parts that both have. */
function order(a: Version, b: Version): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
