import type { ApplicationFact } from '../../../facts/application.ts'
import type { CallExpression } from '../../readers/python-file.ts'
import { argumentOf } from './argument.ts'
import { optionsIn } from './options.ts'
import { applicationIn, isModel, receiverOf } from './receiver.ts'
import { nameFrom } from './texts.ts'
import type { Env } from './world.ts'

/** `juju.config("x", {"a": "b"})` of jubilant and `model.applications["x"].set_config({"a": "b"})` of python-libjuju. */
export function setOptions(call: CallExpression, env: Env): readonly ApplicationFact[] {
  const receiver = receiverOf(call)
  if (!receiver) return []
  const own = applicationIn(receiver, env)
  const application = own ?? (isModel(receiver, env) ? argumentOf(call, 0, 'app') : undefined)
  const values = argumentOf(call, own ? 0 : 1, 'values', 'config')
  if (!application || !values) return []
  const name = nameFrom(application, env)
  return [
    {
      kind: 'application',
      place: env.file.place(application),
      deployments: [env.file.path],
      source: 'python',
      name,
      ...optionsIn(values, { env, names: [name] }),
      changes: true,
    },
  ]
}
