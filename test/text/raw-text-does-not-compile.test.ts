import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { home } from '../in-folder.ts'

const source = `
import { log, logText, joinLog } from './escape-log.ts'
import { markdown, markdownText } from './escape-markdown.ts'
declare const raw: string
export const right = [log\`a \${logText(raw)} \${1}\`, markdown\`b \${markdownText(raw)}\`, joinLog([logText(raw)])]
export const wrong1 = log\`a \${raw}\`
export const wrong2 = markdown\`b \${raw}\`
export const wrong3 = joinLog([raw])
export const wrong4 = log\`c \${markdownText(raw)}\`
export const wrong5 = markdown\`d \${logText(raw)}\`
`

test('text that has been through no door, or through another one, does not compile', () => {
  const path = join(home, 'src/text/planted.ts')
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    types: [],
    skipLibCheck: true,
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = name => name === path || fileExists(name)
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest)
  const program = ts.createProgram([path], options, host)
  const lines = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, start = 0 }) => source.split('\n')[file?.getLineAndCharacterOfPosition(start).line ?? 0])
  expect(lines.map(line => /wrong\d/.exec(line ?? '')?.[0] ?? line)).toEqual([
    'wrong1',
    'wrong2',
    'wrong3',
    'wrong4',
    'wrong5',
  ])
})
