/** Verbs that begin an instruction in a hardening guide and are hardly ever nouns. */
const verbs = new Set(
  `adopt add adjust allow apply assign avoid choose configure confirm consider create customise customize define delete deny
  deploy disable disallow do don't enable encrypt enforce ensure establish expose follow generate grant harden implement
  install integrate isolate keep maintain make minimise minimize never only always prefer prevent protect provide reduce relate
  remove replace require restrict review revoke rotate segment separate specify store take treat tune turn use validate verify
  decide evaluate leverage opt perform schedule refresh upgrade refrain enrol enroll educate identify inspect regularly
  periodically carefully be familiarise familiarize investigate mount move refer remember renew select obtain limit set bind
  attach automate back authenticate authorise authorize prohibit forbid ban sanitise sanitize supply consult switch employ utilise utilize close
  pass give share reuse leave disclose publish embed hardcode commit transmit transfer rely decommission uninstall unset reject encourage instruct train teach assess
  evaluate mitigate synchronise synchronize unlock hide redact
  retain erase wipe destroy relocate migrate distribute centralise centralize standardise standardize formalise formalize
  strengthen tighten defend designate nominate appoint consolidate
  decouple inform notify warn investigate incorporate introduce exclude include raise`.split(/\s+/),
)

/** Verbs that are nouns or adjectives as often: what follows must look like an object. */
const doubtful = new Set(
  `access audit backup block change check control document log monitor patch pin process release run scan secure sign support
  test trust update report plan view stop drop lock mask filter archive reset partition guard scope alert expire whitelist allowlist lower increase
  decrease combine detect respond quarantine purge`.split(/\s+/),
)
const object =
  /^(?:the|a|an|your|this|that|these|those|all|any|each|every|only|no|both|its|their|access|user|users|charms?|juju|it|them|out|for|to|as|regularly|which|what|who|whether|how|[a-z-]+s)\b/i

/** Instructions of a procedure, which oblige nobody. */
const step =
  /^(?:run (?:the |this |these |a )?(?:following|commands?|scripts?|`|\S+ (?:commands?|scripts?))|execute|enter|type|wait|click|open|log in|log into|navigate|copy|paste|download|go|press|start|begin|proceed|continue|return|skip|try|note|find|read|see|visit|learn|look|jump|watch|explore|discover)\b/i

const opening =
  /^(always|only|never|regularly|periodically|carefully|frequently|routinely|strictly)?\s*([a-z]+(?:['’]t)?)\b\s*(\S*)(?:\s+([a-z]+))?/i
/** `protect-kernel-defaults`, `run_as`: the first word goes on. */
const compound = /^[a-z]+[-_=/.:]\S/i
const finite = /^(?:is|are|was|were|has|have|can|must|should|will|may|and|of|:)$/i
const often = /\b(?:regularly|periodically|frequently|routinely|promptly|carefully)\b/i

/** The verb in lower case where a clause begins with a command, else `undefined`. */
export function imperativeVerb(clause: string): string | undefined {
  const [, adverb, first, following = '', second] = opening.exec(clause.slice(0, 200)) ?? []
  const word = (first ?? adverb)?.toLowerCase().replace('’', "'")
  if (word === undefined) return undefined
  const paired = following === 'and' && second !== undefined && isVerb(second)
  if ((finite.test(following) && !paired) || compound.test(clause)) return undefined
  if (/^(?:keep|bear)$/.test(word) && / in mind\b/.test(clause.slice(0, 60))) return undefined
  if (word === 'be' && /^(?:aware|mindful|advised|warned)\b/i.test(following)) return undefined
  if (verbs.has(word)) return word
  if (
    /^[a-z]+ing\b/i.test(following) ||
    /^(?:follows|uses|requires|allows|provides|needs|goes|comes|means|works|includes|contains|depends|remains|becomes|shows|happens|ensures|prevents)$/i.test(
      following,
    )
  )
    return undefined
  const looksLikeOne = adverb !== undefined || paired || object.test(following) || often.test(clause)
  return doubtful.has(word) && looksLikeOne && !isNoun(clause) ? word : undefined
}

function isVerb(word: string): boolean {
  return verbs.has(word.toLowerCase()) || doubtful.has(word.toLowerCase())
}

/** "Access denials are logged": a verb within the next words makes the first one a noun. */
function isNoun(clause: string): boolean {
  return (
    /^\S+(?: \S+){0,3} (?:is|are|was|were|has|have|can|must|should|will|may)\b/i.test(clause) &&
    !/^\S+ (?:the|a|an|your|this|that|these|those|which|what|who|whether|how|all|any|each|every)\b/i.test(clause)
  )
}

/** "Replace NAME with yours", where the name is a placeholder. */
const placeholder = /^[Rr]eplace (?:the )?["'`<{$]?(?:<|\$|\{|[A-Z][A-Z_\\]{2,})/

/** The verb where a clause begins with its gerund: "Blocking access from outside". */
export function gerundVerb(clause: string): string | undefined {
  const stem = /^([a-z]{3,})ing (?!is\b|are\b|and\b|of\b)\w/i.exec(clause)?.[1]?.toLowerCase()
  if (stem === undefined) return undefined
  const single = stem.replace(/(.)\1$/, '$1')
  return [stem, `${stem}e`, single].find(isVerb)
}

export function isProcedureStep(clause: string): boolean {
  return step.test(clause) || placeholder.test(clause)
}

/** "Create a file under /etc": a step on the way, whatever is to be in the file. */
export function makesFile(clause: string): boolean {
  return (
    /^(?:create|save|write|copy|edit|open|add|place|put|make|generate|download|modify|update)\b(?: \S+){0,6}? (?:files?|director(?:y|ies)|folders?|scripts?|manifests?)\b/i.test(
      clause,
    ) && !/ and (?:set|disable|enable|ensure|restrict|remove|limit|deny|require)\b/i.test(clause)
  )
}
