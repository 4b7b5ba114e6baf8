const variable = /\\\$|\$(?:(\w{1,100})|\{(\w{1,100})(?::?([-+])([^{}]{0,300}))?\})/g

/**
 * A text with the build arguments in it: `$NAME`, `${NAME}`, `${NAME:-other}`, `${NAME:+other}`
 * (docs.docker.com/reference/dockerfile, environment replacement). Undefined where an argument has no value.
 */
export function substitute(text: string, values: ReadonlyMap<string, string>): string | undefined {
  let isKnown = true
  const known = (value: string | undefined): string => {
    if (value === undefined) isKnown = false
    return value ?? ''
  }
  const filled = text
    .slice(0, 1000)
    .replace(variable, (all, bare?: string, braced?: string, sign?: string, other = '') => {
      if (all === '\\$') return '$'
      const value = values.get(bare ?? braced ?? '')
      const isSet = value !== undefined && value !== ''
      // no braces stand in it, so it holds no other one
      if (sign === '+' ? isSet : sign === '-' && !isSet) return known(substitute(other, values))
      return sign === '+' ? '' : known(value)
    })
  return isKnown && !filled.includes('$') ? filled.slice(0, 1000) : undefined
}
