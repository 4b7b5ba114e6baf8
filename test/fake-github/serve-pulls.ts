import { type Asked, type Handler, notFound, ok, paged } from './answer.ts'
import { type DiffEntry, diffEntries } from './git-diff.ts'
import { gitText } from './git-objects.ts'
import { fileJson, pullJson, repositoryJson, userJson } from './represent.ts'
import { placeOf } from './serve-git.ts'

/** GitHub lists no more files of a pull request. */
const mostPullFiles = 3000

export const getRepository: Handler = asked => {
  const repository = repositoryOf(asked)
  return repository === undefined ? notFound() : ok(repositoryJson(repository, asked.api))
}

export const getUser: Handler = ({ token }) =>
  token === null ? notFound() : ok(userJson(token.login, token.type, 'public-user'))

export const getPull: Handler = asked => {
  const pull = pullOf(asked)
  return pull === undefined ? notFound() : ok(pullJson(pull, asked.api, asked.state.repositories))
}

export const listPullFiles: Handler = async asked => {
  const pull = pullOf(asked)
  if (pull === undefined) return notFound()
  const place = placeOf(asked)
  const files = pull.files ?? (place === null ? [] : await changedFiles(place.folder, pull.base.sha, pull.head.sha))
  return paged(
    asked,
    files.slice(0, mostPullFiles).map(file => fileJson(file, asked, pull.head.sha)),
  )
}

async function changedFiles(folder: string, base: string, head: string): Promise<readonly DiffEntry[]> {
  const mergeBase = (await gitText(folder, 'merge-base', '--end-of-options', base, head))?.trim()
  return mergeBase ? diffEntries(folder, mergeBase, head) : []
}

function repositoryOf({ params, state }: Asked) {
  return state.repositories.find(one => one.fullName === `${params.owner}/${params.repo}`)
}

function pullOf({ params, state }: Asked) {
  const fullName = `${params.owner}/${params.repo}`
  return state.pulls.find(one => one.repository === fullName && String(one.number) === params.pull_number)
}
