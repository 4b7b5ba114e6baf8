/** Weakest first (kubernetes.io/docs/concepts/security/pod-security-standards). */
export const podStandards: readonly string[] = ['privileged', 'baseline', 'restricted']

/** As strict as asked, or stricter; a value that is no standard is one of its own. */
export function isStrictEnough(text: string, wanted: string): boolean {
  const [given, least] = [podStandards.indexOf(text.toLowerCase()), podStandards.indexOf(wanted.toLowerCase())]
  return given === -1 || least === -1 ? text === wanted : given >= least
}
