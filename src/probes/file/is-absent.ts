import * as z from 'zod/mini'
import { conclude } from '../conclude.ts'
import { glob, mainFile, pathsLike, wholeFile } from '../file-paths.ts'
import { defineProbe, type Finding } from '../probe.ts'

/** More of them say nothing that the first do not. */
const most = 100

export const isAbsent = defineProbe({
  id: 'file/is-absent',
  title: 'The repository does not have the file',
  why: 'What must not be kept in a repository, such as keys, dumps and state, stays in its history for everybody who may read it.',
  fix: 'Take the file out of the repository, keep it out by `.gitignore`, and replace what it tells.',
  answers: [],
  parameters: z.object({ path: glob }),
  needs: [],
  severity: 'high',
  examples: [
    {
      title: 'Files that are there',
      parameters: { path: '**/*.kdbx' },
      files: { 'README.md': `A repository.\n`, 'ops/team.kdbx': `binary\n`, 'root.kdbx': `binary\n` },
      expect: ['unmet ops/team.kdbx:1', 'unmet root.kdbx:1'],
    },
    {
      title: 'None that is there, and one of a like name',
      parameters: { path: '*.kdbx' },
      files: { 'README.md': `A repository.\n`, 'docs/kdbx.md': `How to use it.\n` },
      expect: ['met README.md:1'],
    },
  ],
  ask: (inventory, { path }) => {
    const main = mainFile(inventory)
    const about = { via: [], certainty: 'certain' } as const
    const found = pathsLike(inventory, path)
    const says = `\`${path.replaceAll('`', "'").slice(0, 100)}\``
    const findings = found.slice(0, most).map(
      (each): Finding => ({
        outcome: 'unmet',
        ...about,
        subject: each,
        place: wholeFile(each),
        message: `the file is there, and ${says} is asked to be absent`,
      }),
    )
    if (findings.length > 0 || main === undefined) return conclude(findings, 'there are no files')
    return conclude(
      [{ outcome: 'met', ...about, subject: path, place: wholeFile(main), message: `the repository has no ${says}` }],
      'there are no files',
    )
  },
})
