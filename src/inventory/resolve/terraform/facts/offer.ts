import type { Fact } from '../../../../facts/fact.ts'
import { itemsOf } from './entries.ts'
import { remoteName } from './remote-name.ts'
import { argument, type Stating } from './stating.ts'
import { nameOf, openName } from './values.ts'

/** A `juju_offer`; older providers have one `endpoint`, and `application_name` is its application. */
export function statedOffer(stating: Stating): readonly Fact[] {
  const { declared, deployment } = stating
  const application = argument(stating, 'application_name', 'application')
  const named = application
    ? (remoteName(stating.instance, application) ?? nameOf(application))
    : openName('application')
  const name = argument(stating, 'name')
  return [
    {
      kind: 'offer',
      place: declared.file.place(declared.head),
      deployments: [deployment],
      name: name ? nameOf(name) : named,
      application: named,
      endpoints: itemsOf(argument(stating, 'endpoints', 'endpoint')).map(nameOf),
    },
  ]
}
