import { readPage } from '../../pages/read-page.ts'
import type { Reading } from '../reader.ts'
import { restructuredTextParts } from './restructured-text-parts.ts'

/** Reads the commands of a page: code of directives, literal blocks, code in sentences. */
export const readRestructuredText: Reading = {
  syntax: 'own',
  read: file => readPage(file, restructuredTextParts(file.text)),
}
