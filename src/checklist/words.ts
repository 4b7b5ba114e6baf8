/** Monitoring by the names that guides give it. */
export const monitoring =
  /\b(?:COS|(?:Canonical )?Observability Stack|observability|monitoring|Prometheus|Grafana|Loki|Alertmanager)\b/i

/** Kept away from what it watches. */
export const apart =
  /\b(?:separate(?:d|ly)?|isolat(?:ed|ion|e)|(?:its|their) own|dedicated|different|distinct|cross[ -]controllers?)\b/i

/** What lets somebody in. */
export const credential =
  /\b(?:credentials?|passwords?|secrets?|passphrases?|(?:api|access|private|secret|signing|unseal) keys?|(?:access |api )?tokens?)\b/i

/** Whether a requirement obliges: the topics of duties do not take facts. */
export function obliges(strength: string): boolean {
  return strength === 'must' || strength === 'should' || strength === 'may'
}
