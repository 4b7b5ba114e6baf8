import type { ApiCall, Sent } from '../../src/github/api-call.ts'
import { answer, listed, lost, workflow } from './answers.ts'

/** What may go wrong with a request; nothing of it is a lie about what is there. */
export const troubles = [
  'none',
  'server',
  'lost',
  'done-then-lost',
  'done-then-server',
  'done-then-garbage',
  'limit',
] as const
export type Trouble = (typeof troubles)[number]

interface ModelComment {
  readonly id: number
  body: string
  readonly user: { readonly login: string; readonly type: string }
}

export interface ModelGithub {
  readonly comments: ModelComment[]
  head: string
  add(body: string, user?: ModelComment['user']): ModelComment
  /** Answers a request as the workflow's token, or as the trouble says. */
  respond(call: ApiCall, trouble: Trouble): Sent
}

/** Comments in pages of two, and nothing else of a pull request than its head. */
export function modelGithub(head: string): ModelGithub {
  const comments: ModelComment[] = []
  let next = 1
  const add: ModelGithub['add'] = (body, user = workflow) => {
    const comment = { id: next, body, user }
    next += 1
    comments.push(comment)
    return comment
  }
  const model: ModelGithub = { comments, head, add, respond: (call, trouble) => troubled(trouble, () => act(call)) }

  function act({ route, parameters }: ApiCall): Sent {
    const [method, path = ''] = route.split(' ')
    const text = String(parameters.body)
    if (path.endsWith('/pulls/{pull_number}')) return answer(200, { state: 'open', head: { sha: model.head } })
    if (method === 'POST') return answer(201, shown(add(text)))
    if (path.includes('/comments/{comment_id}')) return one(method, Number(parameters.comment_id), text)
    return page(Number(/[?]page=(\d+)$/.exec(path)?.[1] ?? 1))
  }

  function one(method: string | undefined, id: number, text: string): Sent {
    const comment = comments.find(there => there.id === id)
    if (comment === undefined) return answer(404, { message: 'Not Found' })
    if (method === 'DELETE') {
      comments.splice(comments.indexOf(comment), 1)
      return answer(204, undefined)
    }
    if (method === 'PATCH') comment.body = text
    return answer(200, shown(comment))
  }

  function page(number: number): Sent {
    const rows = comments.slice(2 * number - 2, 2 * number).map(shown)
    const link = `<https://api.github.com/repositories/1/issues/7/comments?page=${number + 1}>; rel="next"`
    return answer(200, rows, comments.length > 2 * number ? { link } : {})
  }
  return model
}

const shown = ({ id, body, user }: ModelComment) => listed(id, body, user)

function troubled(trouble: Trouble, act: () => Sent): Sent {
  if (trouble === 'server') return answer(500, { message: 'Server Error' })
  if (trouble === 'lost') return lost()
  if (trouble === 'limit') return answer(429, {}, { 'retry-after': '1' })
  const done = act()
  if (trouble === 'done-then-lost') return lost('timeout')
  if (trouble === 'done-then-server') return answer(502, '<html>')
  return trouble === 'done-then-garbage' ? answer(200, '{"id": 1') : done
}
