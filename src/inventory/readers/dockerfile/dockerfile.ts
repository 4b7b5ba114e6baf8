import type { ImageFact } from '../../../facts/image.ts'
import { createLocator, type Locator } from '../../../text/place.ts'
import { imageClass } from '../../images/image-class.ts'
import { imageName } from '../../images/image-name.ts'
import { isImageReference, isQualifiedImage } from '../../images/image-reference.ts'
import { isOpen } from '../../is-open.ts'
import { fileName } from '../../path-parts.ts'
import type { TextReader } from '../reader.ts'
import { type DockerWord, type Instruction, instructionsOf } from './instructions.ts'
import { substitute } from './substitute.ts'

/** Reads the images that a Dockerfile is built from: `FROM`, `COPY --from=`, `RUN --mount=from=`. */
export const dockerfile: TextReader = {
  name: 'dockerfile',
  syntax: 'own',
  candidates: path => isDockerfile(fileName(path)),
  words: { image: [['FROM'], ['from'], ['From']] },
  read(file) {
    const locator = createLocator(file)
    const build: Build = { values: new Map(), stages: new Set(), count: 0 }
    return { facts: instructionsOf(file.text).flatMap(each => readInstruction(each, build, locator)), unread: [] }
  },
}

function isDockerfile(name: string): boolean {
  if (/\.(?:dockerfile|containerfile)$/i.test(name)) return true
  return (
    /^(?:Dockerfile|Containerfile)(?:[.-][\w.-]{1,100})?$/i.test(name) &&
    !/\.(?:dockerignore|md|rst|sh|py)$/i.test(name)
  )
}

/** What is known so far: arguments that stand before the first stage, and the names of the stages. */
interface Build {
  readonly values: Map<string, string>
  readonly stages: Set<string>
  count: number
}

function readInstruction({ keyword, words }: Instruction, build: Build, locator: Locator): readonly ImageFact[] {
  const [first, ...rest] = words
  if (keyword === 'ONBUILD' && first)
    return readInstruction({ keyword: first.text.toUpperCase(), words: rest }, build, locator)
  if (keyword === 'ARG' && build.count === 0) for (const word of words) setArgument(word, build)
  if (keyword === 'FROM') return readFrom(words, build, locator)
  if (keyword === 'COPY') return flagsOf(words, /^--from=/).flatMap(word => readSource(word, build, locator))
  if (keyword === 'RUN')
    return flagsOf(words, /^--mount=(?:[^,]{1,300},){0,20}?from=/).flatMap(word => readSource(word, build, locator))
  return []
}

function setArgument({ text }: DockerWord, { values }: Build): void {
  const [, name, value] = /^(\w{1,100})=(.*)$/s.exec(text) ?? []
  if (name === undefined || value === undefined) return
  const filled = substitute(value.replace(/^(["'])(.*)\1$/s, '$2'), values)
  if (filled !== undefined) values.set(name, filled)
}

function readFrom(words: readonly DockerWord[], build: Build, locator: Locator): readonly ImageFact[] {
  const [word, as, stage] = words.filter(({ text }) => !text.startsWith('--'))
  if (!word) return []
  const name = as?.text.toLowerCase() === 'as' ? stage?.text : undefined
  const fact = isStage(word.text, build) ? [] : imageFact(word, { name, build, locator })
  build.stages.add(String(build.count))
  build.count += 1
  if (name !== undefined) build.stages.add(name.toLowerCase())
  return fact
}

const isStage = (text: string, { stages }: Build): boolean => stages.has(text.toLowerCase())

interface Naming {
  readonly name: string | undefined
  readonly build: Build
  readonly locator: Locator
}

/** `place` is the reference as written; an argument in it is replaced by its default. */
function imageFact(word: DockerWord, { name, build, locator }: Naming): readonly ImageFact[] {
  const filled = isOpen(word.text) && !word.text.includes('$') ? undefined : substitute(word.text, build.values)
  if (filled !== undefined && (filled === 'scratch' || isStage(filled, build) || !isImageReference(filled))) return []
  const reference = filled ?? word.text
  return [
    {
      kind: 'image',
      place: locator.place(word.start, word.end),
      deployments: [],
      source: 'dockerfile',
      name: name ?? imageName(reference),
      reference,
      class: filled === undefined ? 'undetermined' : imageClass(filled),
    },
  ]
}

/** The flags before the first other word, each cut down to what stands behind its prefix. */
function flagsOf(words: readonly DockerWord[], prefix: RegExp): readonly DockerWord[] {
  const end = words.findIndex(({ text }) => !text.startsWith('--'))
  return words.slice(0, end === -1 ? words.length : end).flatMap(({ text, start, end: stop }) => {
    const length = prefix.exec(text)?.[0].length
    if (length === undefined) return []
    const value = text.slice(length).split(',', 1)[0] ?? ''
    return value === ''
      ? []
      : [{ text: value, start: start + length, end: Math.min(stop, start + length + value.length) }]
  })
}

/** A bare word that is no stage may be a context that the caller names, so only a reference with a path or a tag counts. */
function readSource(word: DockerWord, build: Build, locator: Locator): readonly ImageFact[] {
  if (isStage(word.text, build) || !isQualifiedImage(word.text)) return []
  return imageFact(word, { name: undefined, build, locator })
}
