/** Secrets that are known by their form, whatever they are called: of GitHub, GitLab, AWS, Slack, Stripe, Google, and JSON web tokens. */
const forms =
  /(?<![\w-])(?:gh[opusr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255}|glpat-[\w-]{20,255}|(?:AKIA|ASIA)[0-9A-Z]{16}\b|xox[abeoprs]-[\w-]{10,255}|sk_live_\w{16,255}|AIza[\w-]{35}|eyJ[\w-]{8,8192}\.eyJ[\w-]{5,8192}\.[\w-]{8,8192})|https:\/\/hooks\.slack\.com\/services\/\w+\/\w+\/\w+/g

/** Where a text holds such a secret, as offsets in it. */
export function knownSecrets(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(forms)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

export function isKnownSecret(text: string): boolean {
  return knownSecrets(text).length > 0
}
