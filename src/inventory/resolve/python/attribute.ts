import type { PythonExpression } from '../../readers/python-file.ts'
import { importedName, memberOf } from './look-up.ts'
import { follow, type Outcome, unknown } from './outcome.ts'
import type { Env } from './world.ts'

/** `spec.channel`, `constants.CHANNEL`, `self.channel`, `Charms.channel`. */
export function attributeOf(
  { of, name }: Extract<PythonExpression, { kind: 'attribute' }>,
  env: Env,
  evaluated: (expression: PythonExpression) => Outcome,
): Outcome {
  return follow(evaluated(of), datum => {
    switch (datum.kind) {
      case 'record':
        return datum.fields.get(name)?.() ?? unknown('it is not given where the object is made')
      case 'class':
        return memberOf(name, datum.scope, { ...env, file: datum.file })
      case 'module':
        return importedName({ module: datum.name, name }, { ...env, file: datum.by })
      default:
        return unknown('the attribute is not followed')
    }
  })
}
