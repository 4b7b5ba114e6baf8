import { imperativeVerb } from './imperative.ts'
import type { MainClause } from './main-clause.ts'

/** The words of a sentence that oblige, where they begin in its main clause, and how strongly. */
export interface Signal {
  readonly strength: 'must' | 'should' | 'may'
  readonly polarity: 'do' | 'do-not'
  readonly words: string
  readonly at: number
  /** A bare command, which no word makes stronger or weaker. */
  readonly command: boolean
}

/** Phrases that hold a modal word and oblige nobody. Each is blanked before the signals are looked for. */
const harmless: readonly RegExp[] = [
  /\b(?:important|essential|critical|crucial|vital|necessary|imperative) to (?:understand|note|know|reali[sz]e|remember|recogni[sz]e|mention|be aware)\b/gi,
  /\b(?:may|might|could|would|can) (?:also )?(?:need|have) to\b/gi,
  /\b(?:must|should|need to|have to) (?:also |therefore |always |thus )*be (?:aware|mindful)\b/gi,
  /(?<!\bwell )\bas (?!well\b|a\b|part\b|soon\b|many\b|much\b)(?:[\w-]+ ){1,4}?(?:should|must|shall|needs? to|ha(?:s|ve) to)\b.*$/gi,
  /\b(?:suggest|recommend)\b[^.]*\bin (?:the|our|this) [^.]*\b(?:section|guide|page|chapter)\b/gi,
  /(?<=\S,? )(?:since|because|whereas|as) (?:we|it|this|these|they|the|some|many|most|each|not|your|you|there|an?|all|any|every)\b.*$/gi,
  /\b(?:must|should|needs? to|ha(?:s|ve) to|can) be (?:saved|written|placed|put|copied|stored) (?:to|in|into|under|as) (?:a |the )?(?:\S+ )?(?:file|directory|folder)\b/gi,
  /\bso that (?:you|it|the|they|each|your|all|any)\b.*$/gi,
  /\b(?:is|are|comes?) (?:enabled|on|active|set|used|configured) by default,? (?:and|but) (?:(?:is|are) )?(?:required|mandatory|recommended)\b/gi,
  /\b(?:must|ha(?:s|ve) to|needs? to|should|can) (?:then |now |also )?be (?:restarted|reloaded|rebooted|re-?installed|re-?created|re-?run|re-?deployed)\b/gi,
  /\b(?:which|that) (?:is|are) (?:\w+ly |also )?(?:required|needed|necessary|mandatory|recommended)\b/gi,
  /(?:(?<!, )\bwhich|\bthat|\bwho) (?:must|shall|should|needs? to|ha(?:s|ve) to|(?:can|could|may|might)(?! be (?:leveraged|turned|disabled|enabled)))\b/gi,
  /(?<=\S\s)(?:what|how|whether|if|unless|when|where) (?:[^\s,;]+ ){0,6}?(?:must|shall|needs? to|ha(?:s|ve) to|(?:is|are) required|can|may)\b/gi,
  /\b(?:no|not|never|without|n['’]t) (?:longer |strictly |always )?(?:needs?|need|required?|have|mandatory|necessary)(?: to)?\b/gi,
  /\b\w+n['’]t (?:need|require|have)(?: to)?\b/gi,
  /\bno [\w-]+(?: [\w-]+)? (?:is|are) (?:required|needed|necessary)\b/gi,
  /\b(?:if|when|where|unless) [\w-]+ (?:is|are) (?:required|needed|necessary|mandatory|recommended)\b/gi,
  /\b(?:as|if|when|where|unless) (?:\w+ )?(?:required|needed|necessary|recommended|mandatory)\b/gi,
  /(?<!\b(?:want|needs?|ha(?:s|ve)|important|essential|critical|crucial|vital|imperative|recommended|required|advised|advisable|necessary) )\b(?:to|this|which|that|it|will|helps?|can|would) (?:ensure|make sure|be sure)\b/gi,
  /\bshould (?:now )?(?:see|look|appear|return|show|output|have been|be able to|work|receive|resemble|display|(?:be|become) (?:active|visible|similar|ready|idle|shown|displayed|listed))\b/gi,
  /\b(?:enabled|required|mandatory|recommended|allowed|permitted) by(?: default)?\b/gi,
  /\bsome [^,;]{0,60}\b(?:is|are) (?:also )?(?:required|needed|necessary)\b/gi,
]

const must: readonly RegExp[] = [
  /^(?:nobody|no (?:[\w-]+ ){0,2}?(?:users?|accounts?|admins?|administrators?|operators?|one|credentials?|secrets?|passwords?|charms?|applications?|images?)) (?:may|must|shall)\b/i,
  /^(?!during|according|following|including|regarding|concerning)\w+ing\b[^,;]* (?:is|are) (?:\w+ly )?(?:essential|critical|crucial|vital|imperative|paramount)\b/i,
  /\b(?:must|shall)(?: not|n['’]t| never)?\b/i,
  /\b(?:is|are|be) (?:strictly |always |absolutely |also |therefore )?(?:required|mandatory|compulsory|obligatory)\b/i,
  /\b(?:you|we|users?|admins?|administrators?|operators?|one|teams?|clients?|customers?)(?:['’]ll)? (?:\w+ ){0,2}?(?:need|needs|have|has) to\b/i,
  /\b(?:needs?|ha(?:s|ve)) to be \w+/i,
  /\b(?:it is|it['’]s|it remains) (?:also |therefore |thus |hence )?(?:(?:very|extremely|critically|vitally|absolutely|highly|crucially) (?:important|critical|essential)|(?:absolutely )?(?:essential|critical|crucial|vital|imperative|paramount|mandatory|necessary|indispensable|required))\b(?! for (?!you|users?|admin|operators?))/i,
  /\b(?:is|are) (?:strictly |explicitly )?(?:forbidden|prohibited|disallowed|not allowed|not permitted)\b/i,
  /^(?:ensure|make sure|be sure|always|never|do not|don['’]t)\b/i,
  /^only\b(?! (?:\S+ ){0,7}?(?:should|will|is|are|was)\b)/i,
  /\bwant to (?:make sure|ensure|be sure)\b/i,
  /\brequires? that\b/i,
  /(?:[;:–—]|--|,(?: and| but| then)?| and) (?:ensure(?= that| the| your| all| to|\b)|make sure|be sure|do not|don['’]t|never|always)(?= \w)/i,
]

const should: readonly RegExp[] = [
  /^\w+ing\b[^,;]* (?:is|are) (?:also )?(?:important|advisable|advised|recommended|preferable)\b/i,
  /\bshould(?: not|n['’]t| never)?\b/i,
  /\b(?:is|are|it['’]s) (?:possible and )?(?:also |therefore |thus )?(?:\w+ly )?(?:not )?(?:\w+ly )?(?:recommended|advised|advisable|encouraged|discouraged|preferred|preferable|suggested|desirable)\b/i,
  /\b(?:we|i|canonical|vendors?) (?:\w+ ){0,2}?(?:recommend|advise|suggest|encourage|discourage)(?:s|d|ed)?\b/i,
  /\b(?:recommendation|advice|(?:best|good) practice|guideline)(?: \w+){0,3}? (?:is|would be)\b(?! not\b)/i,
  /\brecommends? (?:that|to|using|you|against|deploying|running|enabling)\b/i,
  /^(?:strongly |highly )?recommended\b/i,
  /\b(?:it is|it['’]s) (?:also |therefore |thus |particularly |especially |equally )*important (?:to|that|for)\b/i,
  /^(?!this|that|these|those)\w[^,;]{2,60} (?:is|are) (?:very |also |particularly |especially |equally )*important\s+(?:to|for|in order|that)\b/i,
  /\b(?:is|as|are) (?:considered )?(?:also )?(?:a |an )?(?:security )?(?:best|good|recommended) practices?\b/i,
  /\b(?:it is|it['’]s) (?:\w+ )?(?:always |not )?a (?:very )?good idea to\b/i,
  /\bthe best way to (?:\S+ ){1,14}?is\b/i,
  /\bthe recommended (?:way|approach|method|option|practice|setting|value|configuration)s? (?:\S+ ){0,6}?(?:is|are)\b/i,
  /\b(?:is|are) (?:also |generally |considered )*(?:a )?(?:bad|poor|dangerous) practice\b/i,
  /\b(?:it is|it['’]s) (?:better|best|good|wise|prudent|safer|preferable) (?:to|that|if)\b/i,
  /^(?:ideally|preferably)\b/i,
  /\b(?:it is|it['’]s) (?:your|the (?:\w+['’]s? )?) ?responsibility (?:of [^,;]{2,60} )?to\b/i,
  /\b(?:it is|it['’]s) key (?:to|that)\b/i,
  /[;] (?:use|avoid|prefer)\b/i,
]

const may: readonly RegExp[] = [
  /\bcommon practice\b/i,
  /\b(?:you|we|administrators?|(?<!\w )operators?|admins?|(?<!\b(?:each|any|every|this|that|which|the|no) )one) (?:\w+ ){0,2}?(?:can|may|could|might)(?! (?:also |still |then )?(?:have|see|find|be|get|read|refer|check|now|expect|notice|learn|skip|ignore|choose from|access|view|know|verify|not|need|explore|face|encounter|experience|run into|end up|lose|break|receive|observe|follow|still|contact|ask|report|join|think)\b)(?: \w+)?/i,
  /\b(?:can|could|may|might) (?:\w+ly |also |optionally )*be (?:\w+ly |also |further )*(?:remediated|mitigated|secured|restricted|provided|protected|enabled|enforced|encrypted|limited|configured|changed|set|disabled|controlled|integrated|customi[sz]ed|hardened|authenticated|authori[sz]ed|rotated|revoked|prevented|granted|blocked|isolated|reduced|increased|improved|avoided|achieved for)\b(?![^.;]*\b(?:described|documented|explained) (?:by|in|on|at)\b)[^.;]* (?:using|via|through|with the|by \w+ing)\b/i,
  /\b(?:can|could|may|might) (?:\w+ly |also |optionally |be easily )*be (?:\w+ly |also |further )*(?:used(?! (?:without|with|on|in|as|by|from)\b)|leveraged|turned (?:off|on)|disabled|enabled|restricted|configured|limited|customi[sz]ed|changed|integrated|secured|encrypted|hardened|protected|forwarded|rotated|overridden|adjusted|tuned|enforced|controlled|set)\b/i,
  /\b(?:it is|it['’]s|it may be|it might be) (?:also )?possible to\b/i,
  /\bit (?:may|might|can|could) (?:also )?(?:make sense|be (?:useful|helpful|beneficial|appropriate|worthwhile|advisable|desirable|prudent|wise|best)) to\b/i,
  /^(?:consider|optionally)\b/i,
  /\b(?:you|users|administrators|operators|admins) are (?:also )?able to\b/i,
  /\bone (?:way|option) (?:to|of|for)\b/i,
  /\b(?:is|are) optional\b/i,
  /\b(?:can|may) (?:also )?take advantage of\b/i,
]

const negative =
  /\bnot\b|n['’]t\b|\bnever\b|\bforbid|prohibit|disallow|discourag|\b(?:bad|poor|dangerous) practice|^avoid\b|^refrain\b|^no(?:body)?\b|\bagainst\b/i

/** One of these words stands in whatever the patterns find: most sentences have none. */
const hints = {
  must: /must|shall|requir|mandatory|compulsory|obligatory|need|ha(?:s|ve) to|essential|critical|crucial|vital|imperative|paramount|necessary|indispensable|important|forbidden|prohibited|disallow|not (?:allow|permit)|sure|always|never|do not|don['’]t|only|^no/i,
  should:
    /should|recommend|advi[sc]|courag|prefer|suggest|desirable|practice|guideline|important|better|best|good|wise|prudent|safer|ideally|key|responsibility|;/i,
  may: /common practice|can\b|may|could|might|possible|consider|optional|one (?:way|option)|able to/i,
} as const

/** The signals of a sentence, the one that counts first: the earliest of must and should, else what is allowed. */
export function findSignals(clause: MainClause): readonly Signal[] {
  const text = Object.values(hints).some(hint => hint.test(clause.main)) ? blanked(clause.main) : clause.main
  const binding = [...matches(text, must, 'must'), ...matches(text, should, 'should'), ...commands(clause)]
  if (binding.length > 0) return binding.sort((a, b) => a.at - b.at || rank(a) - rank(b))
  return matches(text, may, 'may')
}

/** Says what the product needs, rather than what its operator owes: "Generally, some parts must ...". */
export function isDescriptive(sentence: string): boolean {
  return (
    /^(?:generally|typically|usually|often|normally|sometimes),? .*\b(?:must|needs? to|ha(?:s|ve) to)\b/i.test(
      sentence,
    ) || /^(?:\w+, )?some [^,;]{0,60}\bmust\b/i.test(sentence)
  )
}

function matches(text: string, patterns: readonly RegExp[], strength: Signal['strength']): readonly Signal[] {
  if (!hints[strength].test(text)) return []
  return patterns.flatMap(pattern => {
    const match = pattern.exec(text)
    if (match === null) return []
    const words = match[0].replace(/^\W+(?:and |but |then )?|^ and /, '').trim()
    return [
      { strength, polarity: negative.test(words) ? 'do-not' : 'do', words, at: match.index, command: false } as const,
    ]
  })
}

function commands({ main, condition, purpose }: MainClause): readonly Signal[] {
  const verb = imperativeVerb(main)
  if (verb === undefined || /^(?:consider|optionally)$/.test(verb)) return []
  const wish = /^if you(?:['’]d| would)? (?:want|like|wish|prefer|need)|^depending on|^optionally/i.test(
    condition ?? '',
  )
  const strength = wish ? 'may' : 'should'
  return purpose === undefined || strength === 'should'
    ? [
        {
          strength,
          polarity: /^(?:avoid|refrain)$/.test(verb) ? 'do-not' : 'do',
          words: verb,
          at: 0,
          command: !/^(?:avoid|refrain|ensure|make|always|never|only|do|don't|be)$/.test(verb),
        },
      ]
    : []
}

function blanked(main: string): string {
  return harmless.reduce((text, pattern) => text.replace(pattern, match => ' '.repeat(match.length)), main)
}

function rank(signal: Signal): number {
  return ['must', 'should', 'may'].indexOf(signal.strength)
}
