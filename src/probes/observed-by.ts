import { applicationSubject } from './application-subject.ts'
import { excused } from './excuse-of.ts'
import { bestOf, collecting } from './monitor-relations.ts'
import type { Monitor, Monitored } from './monitored.ts'
import { offUnless, switchedBy, switchPlace } from './off-unless.ts'
import type { Finding } from './probe.ts'
import type { Surroundings } from './surroundings.ts'

interface Around {
  readonly around: Surroundings
  readonly excuse: string | undefined
}

/** Whether an agent is there and something is related to it. */
export function observedBy(agent: Monitor, monitored: Monitored, { around, excuse }: Around): Finding {
  const { deployment } = monitored
  const { name, place, gate } = agent.application
  const about = {
    subject: applicationSubject(deployment, agent.application, 'observes'),
    deployment: deployment.id,
    place,
    via: [],
    certainty: 'certain',
  } as const
  const switched = switchedBy(gate)
  if (gate && switched.kind === 'off')
    return {
      outcome: 'unmet',
      ...about,
      place: switchPlace(place, gate),
      certainty: switched.certainty,
      message: `\`${name}\`, the agent of COS, ${offUnless(gate)}`,
    }
  if (switched.kind === 'open')
    return { outcome: 'unknown', ...about, message: `whether \`${name}\` is deployed is open: ${switched.why}` }
  const made = bestOf(collecting(monitored, around, agent))
  switch (made?.kind) {
    case 'made':
      return {
        outcome: 'met',
        ...about,
        place: made.relation.place,
        message: `\`${made.relation.other.application}\` is observed by \`${name}\``,
      }
    case 'off':
    case 'open': {
      const message = `the relation of \`${made.relation.other.application}\` to \`${name}\` ${made.says}`
      const certainty = made.kind === 'off' ? made.certainty : 'certain'
      return {
        outcome: made.kind === 'off' ? 'unmet' : 'unknown',
        ...about,
        place: made.relation.place,
        certainty,
        message,
      }
    }
    case undefined: {
      const open = around.open.length > 0 ? 'the files do not say what some relations lead to' : undefined
      return excused(
        { outcome: 'unmet', ...about, message: `nothing is related to \`${name}\`, the agent of COS` },
        excuse ?? open,
      )
    }
  }
}
