declare const sink: unique symbol

/** Where text ends up: a Markdown page or comment, an HTML page, a terminal or a workflow's log, a patch for another program. */
type Sink = 'markdown' | 'html' | 'log' | 'patch'

/**
 * Text that may be written to a sink as it is. Only the escaping functions of that sink make one, so text from a
 * repository, a guide or an event does not compile where a `Safe` is asked for.
 */
export type Safe<S extends Sink> = string & { readonly [sink]: S }
