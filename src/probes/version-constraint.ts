/** A version as numbers; parts that are not written count as 0. */
type Version = readonly number[]

/** One condition of a constraint. A prerelease and what is built in are left out. */
interface Condition {
  readonly operator: '=' | '!=' | '>' | '>=' | '<' | '<=' | '~>'
  readonly version: Version
}

const condition = /^(=|!=|>=?|<=?|~>)?\s*v?(\d{1,9}(?:\.\d{1,9}){0,2})(?:-[0-9a-z.-]{1,60})?(?:\+[0-9a-z.-]{1,60})?$/i

/**
 * The conditions of a constraint such as `>= 0.14, < 2`, all of which hold; undefined for what is none
 * (developer.hashicorp.com/terraform/language/expressions/version-constraints).
 */
export function parseConstraint(text: string): readonly Condition[] | undefined {
  if (text.length > 400) return undefined
  const conditions = text.split(',').map(readCondition)
  const read = conditions.flatMap(each => each ?? [])
  return read.length === conditions.length ? read : undefined
}

function readCondition(text: string): Condition | undefined {
  const [whole, operator = '=', version = ''] = condition.exec(text.trim()) ?? []
  return whole === undefined
    ? undefined
    : { operator: operator as Condition['operator'], version: version.split('.').map(Number) }
}

export function hasUpperBound(constraint: readonly Condition[]): boolean {
  return constraint.some(each => limitOf(each) !== undefined)
}

/** The major version behind the one that a constraint starts from; undefined for one without a lower bound. */
export function nextMajor(constraint: readonly Condition[]): number | undefined {
  const from = constraint.filter(({ operator }) => operator === '>=' || operator === '>')
  return from.length === 0 ? undefined : Math.max(...from.map(({ version }) => version[0] ?? 0)) + 1
}

/** Whether a constraint leaves room for a version or for a later one. */
export function allowsFrom(constraint: readonly Condition[], version: Version): boolean {
  return constraint.every(each => {
    const limit = limitOf(each)
    if (!limit) return true
    const order = compare(limit.version, version)
    return limit.included ? order >= 0 : order > 0
  })
}

interface Limit {
  readonly version: Version
  readonly included: boolean
}

/** `~> 1.2` ends before 2, `~> 1.2.3` before 1.3. */
function limitOf({ operator, version }: Condition): Limit | undefined {
  const [major = 0, minor = 0] = version
  switch (operator) {
    case '=':
    case '<=':
      return { version, included: true }
    case '<':
      return { version, included: false }
    case '~>':
      return { version: version.length > 2 ? [major, minor + 1] : [major + 1], included: false }
    default:
      return undefined
  }
}

function compare(a: Version, b: Version): number {
  const differs = [0, 1, 2].find(at => (a[at] ?? 0) !== (b[at] ?? 0))
  return differs === undefined ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0)
}
