import type { Value } from '../../../facts/value.ts'
import type { PythonExpression } from '../../readers/python-file.ts'
import { soleValue } from '../../sole-value.ts'
import { rawOf, textValue } from './value.ts'
import type { Env } from './world.ts'

/** A name as a fact has it: the text, in which what is not known is its expression in `${}`. */
export function nameFrom(expression: PythonExpression, env: Env): string {
  return textWithHoles(expression, env)
}

const soleText = (value: Value<string> | undefined): string | undefined => (value ? soleValue(value)?.value : undefined)

const open = (expression: PythonExpression, { file }: Env): string =>
  `\${${rawOf(expression, file).replace(/[{}]/g, ' ').trim()}}`

/** A text of which only parts may be known, such as `f"{APP}:database"`; those that are not are their expressions in `${}`. */
export function textWithHoles(expression: PythonExpression, env: Env, depth = 0): string {
  const whole = soleText(textValue(expression, env))
  if (whole !== undefined) return whole
  if (expression.kind !== 'joined' || depth > 8) return open(expression, env)
  return expression.parts.map(part => textWithHoles(part, env, depth + 1)).join('')
}
