import type { Lint } from '../lint.ts'
import { quoted } from '../quoted.ts'
import { createSilence } from '../silence.ts'

/** A heading promises something. */
export const sectionsHaveContent: Lint = {
  name: 'sections-have-content',
  find: ({ guide }) => {
    const { sections } = guide
    const silence = createSilence(guide)
    return sections.flatMap(({ path, place }, index) => {
      const next = sections[index + 1]
      const title = path.at(-1) ?? ''
      const holds =
        next !== undefined && next.path.length > path.length && path.every((one, at) => next.path[at] === one)
      return title === '' || holds || !silence.isBetween(place.endLine, next?.place.line)
        ? []
        : [
            {
              line: place.line,
              message: `nothing stands below the heading ${quoted(title)}; write it or take the heading out`,
            },
          ]
    })
  },
}
