import * as z from 'zod/mini'
import { conclude } from '../conclude.ts'
import { glob, mainFile, pathsLike, wholeFile } from '../file-paths.ts'
import { defineProbe, type Finding } from '../probe.ts'

export const isPresent = defineProbe({
  id: 'file/is-present',
  title: 'The repository has the file',
  why: 'Policies, runbooks and configuration that a guide asks for only help where they are kept beside what they are about.',
  fix: 'Add the file.',
  answers: [],
  parameters: z.object({ path: glob }),
  needs: [],
  severity: 'medium',
  examples: [
    {
      title: 'A file that is there',
      parameters: { path: 'SECURITY.md' },
      files: { 'SECURITY.md': `Tell us of vulnerabilities by mail.\n`, 'README.md': `A repository.\n` },
      expect: ['met SECURITY.md:1'],
    },
    {
      title: 'One that is not there, below any folder',
      parameters: { path: '**/SECURITY.md' },
      files: { 'README.md': `A repository.\n`, 'docs/security.md': `Of another name.\n` },
      expect: ['unmet README.md:1'],
    },
    {
      title: 'Any of a folder',
      parameters: { path: 'runbooks/*.md' },
      files: { 'runbooks/install.md': `Deploy it.\n`, 'runbooks/old/install.md': `Deploy it.\n` },
      expect: ['met runbooks/install.md:1'],
    },
  ],
  ask: (inventory, { path }) => {
    const found = pathsLike(inventory, path)
    const main = mainFile(inventory)
    const about = { subject: path, via: [], certainty: 'certain' } as const
    const says = `\`${path.replaceAll('`', "'").slice(0, 100)}\``
    const findings: readonly Finding[] = found[0]
      ? [{ outcome: 'met', ...about, place: wholeFile(found[0]), message: `there is ${says}` }]
      : main === undefined
        ? []
        : [{ outcome: 'unmet', ...about, place: wholeFile(main), message: `the repository has no ${says}` }]
    return conclude(findings, 'there are no files')
  },
})
