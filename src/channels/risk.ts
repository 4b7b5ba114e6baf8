/** The risks of a channel, most stable first, as Charmhub and the Snap Store order them. */
export const risks = ['stable', 'candidate', 'beta', 'edge'] as const

export type Risk = (typeof risks)[number]

export function isRisk(word: string): word is Risk {
  return (risks as readonly string[]).includes(word)
}

/** How many steps `risk` is less stable than `promise`; 0 or less keeps the promise. Says nothing about revisions. */
export function stepsBelow(risk: Risk, promise: Risk): number {
  return risks.indexOf(risk) - risks.indexOf(promise)
}
