import { readPage } from '../../pages/read-page.ts'
import type { TextReader } from '../reader.ts'
import { restructuredText } from './restructured-text.ts'
import { restructuredTextParts } from './restructured-text-parts.ts'

/** Reads the commands of a page: code of directives, literal blocks, code in sentences. */
export const readRestructuredText: TextReader = {
  ...restructuredText,
  syntax: 'own',
  read: file => readPage(file, restructuredTextParts(file.text)),
}
