/** What a line of shell text leaves open, so that the next one goes on with it. */
export type Open =
  | { readonly kind: 'line' }
  | { readonly kind: 'quote'; readonly quote: string }
  | { readonly kind: 'document'; readonly end: string }

/** What is open after a line, given what was open before it. */
export function openAfter(text: string, before: Open | undefined): Open | undefined {
  if (before?.kind === 'document') return text.trim() === before.end ? undefined : before
  const quote = quoteAfter(text, before?.kind === 'quote' ? before.quote : undefined)
  if (quote !== undefined) return { kind: 'quote', quote }
  const end = /<<-?\s?["']?([A-Za-z_]\w{0,40})["']?/.exec(text)?.[1]
  if (end !== undefined) return { kind: 'document', end }
  return /\\\s*$/.test(text) ? { kind: 'line' } : undefined
}

/** The quote that is open at the end of a line; one inside a comment opens nothing. */
function quoteAfter(text: string, before: string | undefined): string | undefined {
  let quote = before
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '\\' && quote !== "'") at += 1
    else if (quote !== undefined) quote = character === quote ? undefined : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '#' && /^$|\s/.test(text[at - 1] ?? '')) break
  }
  return quote
}
