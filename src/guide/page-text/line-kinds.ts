/** What a line of a page looks like by itself. */

const functionWord =
  /\s(?:the|an?|and|or|of|to|in|on|at|by|for|from|with|as|is|are|be|been|was|were|will|can|may|must|should|that|which|than|their|your|its|our|this|these|using|via|per|into|see)$/i
const modal = /\b(?:must|should|shall|will|can|may|might|could|cannot)\b/i
const finiteVerb = /\b(?:is|are|was|were|has|have|does|do|needs?)\b/i
const asksOrOrders =
  /^(?:ensure|verify|check|make sure|confirm|restrict|disable|enable|set|use|do not|don['’]t|never|always|avoid|only|how|what|why|when|which|where|who|is|are|does|do|can|should|must)\b/i
const pointer =
  /^(?:see|refer to|learn more|read more|(?:note|tip|warning|caution|important|info|hint|danger)\b.*:)(?: |$)/i
const asks = /^(?:how|what|why|when|which|where|who)\b/i
const mostWords = 10
const longest = 90

/** Few words that begin like a title and end without a stop. A permanent link's sign shows that a line is one. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > longest) return false
  if (hasPermalink(text)) return true
  const words = text.split(/\s+/)
  if (words.length > mostWords || !/^["'“‘(]?[\p{Lu}\p{N}]/u.test(text) || !/\p{L}/u.test(text)) return false
  if (/[.,;:!…|=\\{}<>]$/.test(text) || /[.!?] |\t| {2}/.test(text) || /^\p{L}+: /u.test(text)) return false
  if (functionWord.test(text) && !asks.test(text)) return false
  if (isPointer(text)) return false
  const isSaid = words.length > 3 && (modal.test(text) || finiteVerb.test(words.slice(1, 4).join(' ')))
  return !isSaid || asksOrOrders.test(text)
}

/** Names another page, or begins a note. */
export function isPointer(text: string): boolean {
  return pointer.test(text)
}

/** Read the Docs and GitHub put a sign after each heading, which is copied with it. */
export function hasPermalink(text: string): boolean {
  return /[^\s#][ ]?[¶\uF0C1\u{1F517}]$|[\p{L}\p{N})]#$/u.test(text) && !/\b[CF]#$/.test(text)
}

export function permalinkLength(text: string): number {
  return hasPermalink(text) ? (/ ?[^\s]$/u.exec(text)?.[0].length ?? 0) : 0
}

/** Ends in a stop or in the colon of a lead-in. */
export function isFinished(text: string): boolean {
  return /[.!?:…]["'”’)\]]*$/.test(text)
}

/** A line that may end where the page has no stop: neither a fragment of a sentence nor before its last word. */
export function isWhole(text: string): boolean {
  if (isFinished(text) || /^\p{L}[\p{L} ]{0,30}: \S/u.test(text)) return true
  return text.split(/\s+/, 3).length === 3 && !functionWord.test(text) && !/[,;(–-]$/.test(text)
}

/** Goes on with what the line before began. */
export function continues(text: string): boolean {
  return /^[\p{Ll},;.)\]!?]/u.test(text)
}

export function isProse(text: string): boolean {
  return /[.!?]["'”’)\]]*$/.test(text) || text.split(/\s+/, 9).length === 9
}
