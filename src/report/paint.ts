import type { Safe } from '../text/safe.ts'

/** Colours for a terminal; without colour each gives the text back. */
export interface Paint {
  bold(text: Safe<'log'>): Safe<'log'>
  dim(text: Safe<'log'>): Safe<'log'>
  red(text: Safe<'log'>): Safe<'log'>
  green(text: Safe<'log'>): Safe<'log'>
  yellow(text: Safe<'log'>): Safe<'log'>
}

export function createPaint(colour: boolean): Paint {
  const wrap =
    (code: number) =>
    (text: Safe<'log'>): Safe<'log'> =>
      (colour ? `\u001b[${code}m${text}\u001b[0m` : text) as Safe<'log'>
  return { bold: wrap(1), dim: wrap(2), red: wrap(31), green: wrap(32), yellow: wrap(33) }
}
