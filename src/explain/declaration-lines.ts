import type { Probe } from '../probes/probe.ts'
import { markdown, markdownBlock, markdownCode, markdownComment } from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'

/** How a probe is declared in a guide and in the settings, with the parameters of its first example. */
export function declarationLines({ id, examples }: Probe): readonly Safe<'markdown'>[] {
  const given = Object.entries(examples[0].parameters ?? {})
  const inGuide = [`hardlist: probe=${id}`, ...given.map(([name, value]) => `${name}=${bare(value)}`)]
  const inSettings = [`id: ${id}`, ...given.map(([name, value]) => `${name}: ${scalar(value)}`)]
  return [
    markdown`In a guide, in a comment behind the sentence or above its paragraph:`,
    markdownComment(inGuide.join(' ')),
    markdown`In ${markdownCode('hardlist.yml')}, by the id that ${markdownCode('hardlist checklist')} shows:`,
    markdownBlock(`requirements:\n  ID:\n    probes: [{ ${inSettings.join(', ')} }]\n`, 'yaml'),
  ]
}

function bare(value: unknown): string {
  return typeof value === 'string' && /^[\w./:-]+$/.test(value) ? value : JSON.stringify(value)
}

function scalar(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z][\w./-]*$/.test(value) ? value : JSON.stringify(value)
}
