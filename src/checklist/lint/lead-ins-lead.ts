import type { Lint } from '../lint.ts'
import { quoted } from '../quoted.ts'
import { createSilence } from '../silence.ts'

/** Names other texts, which no section of this one can be. */
const otherTexts =
  /^(?!.*\b(?:sections?|below|chapters?|topics)\b).*\b(?:documentation|guides|pages|resources|links|references|articles|documents|tutorials|table)\b/i

/** "See the following:" above the next heading: what followed was lost. */
export const leadInsLead: Lint = {
  name: 'lead-ins-lead',
  find: ({ guide }) => {
    const silence = createSilence(guide)
    const { statements, sections } = guide
    return statements.flatMap(({ kind, text, place, leads, section, sectionIndex }, index) => {
      if (kind !== 'sentence' || !text.endsWith(':') || leads !== undefined) return []
      const isLast = statements[index + 1]?.sectionIndex !== sectionIndex
      const next = sections[sectionIndex + 1]
      const sectionsFollow = next !== undefined && next.path.length > section.length
      if (!isLast || (sectionsFollow && !otherTexts.test(text.slice(0, 300)))) return []
      return silence.isBetween(place.endLine, next?.place.line)
        ? [{ line: place.line, message: `nothing follows ${quoted(text)}; write what it leads to` }]
        : []
    })
  },
}
