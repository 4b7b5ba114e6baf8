import type { CredentialKind } from '../../../facts/credential.ts'
import type { Fact } from '../../../facts/fact.ts'
import { readArguments } from '../arguments.ts'
import { pipedSecret, secretFlags, secretSetting, secretWord } from '../credentials.ts'
import { wordAfter } from '../sub-word.ts'
import type { Command, Word } from '../word.ts'
import { textOf } from '../word-values.ts'

/** `docker login -p x`, or with what is piped in; also of podman, skopeo, oras, helm registry. */
export function readRegistryLogin(command: Command): readonly Fact[] {
  const args = readArguments(command.words.slice(1), new Set(['-u', '--username', '-p', '--password']))
  if (!args.words.slice(0, 2).some(word => textOf(word) === 'login')) return []
  const word = args.last('--password-stdin') ? pipedSecret(command) : args.last('-p', '--password')
  return secretWord(word, { command, credential: 'registry', field: 'password' })
}

/** `terraform apply -var name=value` */
export function readTerraform(command: Command): readonly Fact[] {
  const { words } = command
  return words.flatMap((word, index): readonly Fact[] => {
    const [, sign] = /^--?var(=)?$|^--?var(=)/.exec(word.raw) ?? []
    if (!/^--?var(?:=|$)/.test(word.raw)) return []
    const setting = sign === undefined && word.raw.includes('=') ? wordAfter(word, '=') : words[index + 1]
    return setting ? secretSetting(setting, { command, credential: 'variable' }) : []
  })
}

/** `helm install --set name=value,other=value` */
export function readHelm(command: Command): readonly Fact[] {
  const args = readArguments(
    command.words.slice(1),
    new Set(['--set', '--set-string', '--set-literal', '-n', '-f', '--version']),
  )
  const set = args.all('--set', '--set-string', '--set-literal').filter(word => !word.raw.includes(','))
  return [...set.flatMap(word => secretSetting(word, { command, credential: 'option' })), ...readRegistryLogin(command)]
}

/** Flags of any program whose names ask for a secret. */
export function readFlags(words: readonly Word[], command: Command, credential: CredentialKind): readonly Fact[] {
  return secretFlags(words, { command, credential })
}
