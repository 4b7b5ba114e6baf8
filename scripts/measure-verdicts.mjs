/** So many places are printed for each probe of a verdict; the rest is counted. */
const mostPlaces = 4

/** Every failing verdict of a report, worst first, as lines for the person who judges whether its maintainer would agree. */
export function failingVerdicts({ verdicts }) {
  return verdicts
    .filter(({ status }) => status === 'fail')
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({ requirement, severity, probes }) => ({
      head: `${severity} ${requirement.id}`,
      lines: probes.flatMap(({ id, evidence }) => placesOf(id, evidence.filter(unwaivedUnmet))),
    }))
}

const order = ['critical', 'high', 'medium', 'low', 'info']

const unwaivedUnmet = ({ outcome, waived }) => outcome === 'unmet' && !waived

function placesOf(probe, evidence) {
  const shown = evidence
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .slice(0, mostPlaces)
    .map(({ severity, file, line, message }) => `${severity} ${probe} ${file}:${line} ${message}`)
  const rest = evidence.length - shown.length
  return rest > 0 ? [...shown, `${probe}: ${rest} more`] : shown
}
