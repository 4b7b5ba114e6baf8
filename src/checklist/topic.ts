import type * as z from 'zod/mini'

/**
 * What a requirement can be about. `parameters` is what the guide's words fix. `attestedBy` says who shows that it holds:
 * `files` alone, a `person` alone, or both. `words` are the headings under which the topic is at home, for two topics
 * that recognise one statement. `recognise` gives the parameters, or `undefined` where the statement is about something else.
 */
export interface Topic<N extends string, P extends z.ZodMiniType> {
  readonly name: N
  readonly parameters: P
  readonly attestedBy: 'person' | 'files-and-person' | 'files'
  readonly words: RegExp
  /** What a prohibition forbids when it says the same as the topic's claim: secrets in clear text, floating tags. */
  readonly opposite?: RegExp
  recognise(statement: Recognisable): z.infer<P> | undefined
}

/** What a topic may look at: one statement, or one part of it, with what stands around it. */
export interface Recognisable {
  /** Plain words of the sentence or of the part. */
  readonly text: string
  /** Inline code of the sentence. */
  readonly code: readonly string[]
  readonly links: readonly { readonly text: string; readonly url: string }[]
  /** The bullets that enumerate its objects. */
  readonly items: readonly string[]
  readonly section: readonly string[]
  readonly strength: string
  /** The table the statement is, where it is one. */
  readonly table?: RecognisableTable
}

interface RecognisableTable {
  readonly header: readonly string[]
  /** The one product whose rows these are, where it is a table of channels. */
  readonly product?: string
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[]
}

export function defineTopic<const N extends string, P extends z.ZodMiniType>(topic: Topic<N, P>): Topic<N, P> {
  return topic
}
