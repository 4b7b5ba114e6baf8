import { credential } from './words.ts'

const option = String.raw`(?:config(?:uration)? (?:options?|values?|keys?|settings?)|options? of (?:the|a|your|each) (?:charm|application)s?|charm (?:config\w*|options?)|configuration|command[ -]line|environment variables?)`
const inOptions = new RegExp(
  String.raw`\b(?:clear-?\s?text|plain-?\s?text|in the clear|plain|not|never|avoid|n't|instead of|rather than)\b[^.;]{0,80}\b${option}\b|\b${option}\b[^.;]{0,40}\b(?:clear-?\s?text|plain-?\s?text|in the clear)\b`,
  'i',
)

/** Credentials on their way into an application: by a Juju secret, or in an option that everybody reads. */
export function isKeptInConfiguration(text: string): boolean {
  if (!credential.test(text) && !/\bsensitive (?:\w+ )?(?:values?|data|information|options?)\b/i.test(text))
    return false
  if (/\bjuju(?:'s)? (?:user )?secrets?\b|\buser secrets?\b|\badd-secret\b|\bgrant-secret\b/i.test(text))
    return /\b(?:us(?:e|ed|ing)|pass|provid|set|stor|ke(?:ep|pt)|suppl|giv|configur|put|deliver|hand|rely|manag)/i.test(
      text,
    )
  return inOptions.test(text)
}
