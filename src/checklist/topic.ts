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
  /**
   * The conditions whose holding its probes see in the files themselves, not applicable where one does not hold: that
   * certificates are self-signed. Of any other condition a failure is not known to be one.
   */
  readonly decides?: RegExp
  recognise(statement: ToldStatement): z.infer<P> | undefined
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

/** A statement that is being recognised: in the letters of a keyboard, with its main clause, which many topics ask for. */
export interface ToldStatement extends Recognisable {
  readonly main: string
}

interface RecognisableTable {
  readonly header: readonly string[]
  /** The one product whose rows these are, where it is a table of channels. */
  readonly product?: string
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[]
}

/**
 * Documentation that runs as a test: statements that the topic knows, each with its parameters, and twins, statements of
 * nearly the same words that are about something else. They stand apart from the topic so that no bundle holds them.
 */
export interface TopicExamples<T extends { readonly parameters: z.ZodMiniType }> {
  readonly known: AtLeastTwo<readonly [statement: TopicExample, parameters: z.infer<T['parameters']>]>
  readonly twins: AtLeastTwo<TopicExample>
}

/** A sentence with its inline code between backticks, of strength `must` unless it says another. */
export type TopicExample = string | (Partial<Omit<Recognisable, 'code'>> & { readonly text: string })

type AtLeastTwo<T> = readonly [T, T, ...T[]]

export function defineTopic<const N extends string, P extends z.ZodMiniType>(topic: Topic<N, P>): Topic<N, P> {
  return topic
}
