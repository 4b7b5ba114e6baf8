import { describe, expect, test, vi } from 'vitest'
import { createRunner } from '../../src/action/runner.ts'
import { annotationsOf } from '../../src/report/annotations-of.ts'
import { problemText } from '../../src/report/problem-text.ts'
import { log, logText } from '../../src/text/escape-log.ts'
import { checkReport, evidence, verdict } from '../report/check-reports.ts'
import { parseCommands } from '../runner/parse-commands.ts'
import { readAnnotations } from '../runner/read-annotations.ts'
import { linesOf } from '../runner/split-lines.ts'
import { expectHarmlessLog } from './harmless.ts'
import { hostileStrings } from './hostile-strings.ts'

const home = '/'
const clock = { now: () => 0, sleep: async () => {} }
const runner = createRunner({ env: {}, home, version: '0', today: '2026-11-24', clock })

/** What is printed while something runs. */
function printed(run: () => void): string {
  const written: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(text => written.push(String(text)) > 0)
  run()
  spy.mockRestore()
  return written.join('')
}

/** A report in which a string is wherever an annotation takes text from. */
const reportOf = (text: string) => {
  const fix = { file: text, line: 1, column: 1, endLine: 1, endColumn: 2, text }
  const found = [
    evidence({ message: text, file: text, subject: text, fix }),
    evidence({ message: `a${text}`, file: `b/${text}`, severity: 'low' }),
  ]
  const row = { id: text, text, probe: text, remedy: text, guide: text, found }
  return checkReport([verdict(row)], {
    guides: [{ key: text, title: text, path: text, digest: text, edition: text }],
    incomplete: [`${text}:3 was not read`, text],
    unread: [{ file: text, line: 3, reason: text, hides: [text] }],
  })
}

describe('T1, T2, T3, T4, T6: every hostile string in every part of an annotation', () => {
  test.each(hostileStrings)('%j', text => {
    for (const root of ['.', `x/${text}`]) {
      const stdout = printed(() => {
        for (const annotation of annotationsOf(reportOf(text), { root })) runner.annotate(annotation)
        runner.annotate({
          level: 'error',
          title: log`a`,
          message: problemText([{ file: text, line: 1, message: text, remedy: text }]),
        })
        runner.say(log`${logText(text)}`)
        runner.say(log`hardlist: ${logText(text)}`)
      })
      const { commands, unexpected, plain } = parseCommands(linesOf(stdout))
      expect(unexpected).toEqual([])
      expect(plain).toHaveLength(2)
      const annotations = readAnnotations(commands, '/w')
      expect(annotations.map(({ level }) => level)).toEqual(['error', 'warning', 'warning', 'warning', 'error'])
      expectHarmlessLog({ stdout, annotations })
    }
  })
})
