import { readPage } from '../../pages/read-page.ts'
import { restructuredTextParts } from '../../pages/restructured-text-parts.ts'
import { sourceLines } from '../../source-line.ts'
import type { Reading } from '../reader.ts'

/** Reads the commands of a page: code of directives, literal blocks, code in sentences. */
export const readRestructuredText: Reading = {
  syntax: 'own',
  read: file => readPage(file, restructuredTextParts(sourceLines(file.text))),
}
