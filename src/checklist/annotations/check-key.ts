import { nearestFirst } from '../../text/nearest-first.ts'
import { quoted } from '../quoted.ts'
import { strengths } from '../requirement.ts'
import { type TopicName, topics } from '../topics.ts'
import type { Declared } from './declared.ts'

/** The keys of an annotation that are not parameters. */
export const annotationKeys = ['id', 'probe', 'strength', 'topic', 'attestation', 'skip'] as const

type Key = (typeof annotationKeys)[number]

/** One key with the value that it takes, or what is wrong with the one that is given. */
type Checked =
  | { readonly kind: 'valid'; readonly given: Partial<Declared> & { readonly probe?: string } }
  | { readonly kind: 'wrong'; readonly message: string }

const longestId = 120
const longestReason = 500

export function isKey(name: string): name is Key {
  return annotationKeys.some(key => key === name)
}

export function checkKey(key: Key, value: unknown): Checked {
  if (typeof value !== 'string' || value.trim() === '') return wrong(`the value of \`${key}\` is not a text`)
  switch (key) {
    case 'id':
      return value.length <= longestId && /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/.test(value)
        ? { kind: 'valid', given: { id: value } }
        : wrong(`${quoted(value)} is no id: small letters and digits, parted by \`-\` and \`/\`, at most ${longestId}`)
    case 'probe':
      return { kind: 'valid', given: { probe: value } }
    case 'skip':
      return value.length <= longestReason
        ? { kind: 'valid', given: { skip: value.trim() } }
        : wrong(`the reason of \`skip\` is longer than ${longestReason} characters`)
    case 'attestation':
      return value === 'true' || value === 'required'
        ? { kind: 'valid', given: { attestation: true } }
        : wrong('`attestation` is `true` or `required`')
    case 'strength': {
      const strength = declarable.find(name => name === value)
      return strength === undefined
        ? wrong(`${quoted(value)} is no strength; there are ${nearestFirst(value, declarable)}`)
        : { kind: 'valid', given: { strength } }
    }
    case 'topic': {
      const topic = topicNames.find(name => name === value)
      return topic === undefined
        ? wrong(`no topic is called ${quoted(value)}; there are ${nearestFirst(value, topicNames)}`)
        : { kind: 'valid', given: { topic } }
    }
  }
}

const declarable = strengths.filter(strength => strength !== 'reference')
const topicNames = Object.keys(topics) as readonly TopicName[]

function wrong(message: string): Checked {
  return { kind: 'wrong', message }
}
