import type { ApplicationFact } from '../../../facts/application.ts'
import type { CallExpression } from '../../readers/python-file.ts'
import { argumentOf } from './argument.ts'
import { charmFrom } from './charm.ts'
import { applicationIn, isModel, receiverOf } from './receiver.ts'
import { nameFrom } from './texts.ts'
import { numberValue, textValue } from './value.ts'
import type { Env } from './world.ts'

/** `juju.refresh("x", channel="1/edge")`, `model.applications["x"].refresh("1/edge")`, and `upgrade_charm`. */
export function refresh(call: CallExpression, env: Env): readonly ApplicationFact[] {
  const receiver = receiverOf(call)
  if (!receiver) return []
  const own = applicationIn(receiver, env)
  const application = own ?? (isModel(receiver, env) ? argumentOf(call, 0, 'app', 'application_name') : undefined)
  if (!application) return []
  const channel = textValue(argumentOf(call, own ? 0 : undefined, 'channel'), env)
  const revision = numberValue(argumentOf(call, undefined, 'revision'), env)
  const other = argumentOf(call, undefined, 'switch')
  if (!channel && !revision && !other) return []
  return [
    {
      kind: 'application',
      place: env.file.place(application),
      deployments: [env.file.path],
      source: 'python',
      name: nameFrom(application, env),
      ...(other ? { charm: charmFrom(other, env).reference } : {}),
      ...(channel ? { channel } : {}),
      ...(revision ? { revision } : {}),
      options: [],
      changes: true,
    },
  ]
}
