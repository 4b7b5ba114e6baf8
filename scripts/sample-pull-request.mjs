import { execFileSync, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The sample repository with a pull request that brings its slip, and a GitHub that knows nothing but that: enough to run the
 * action as a step. The tests have a whole one.
 */
export async function samplePullRequest() {
  const folder = await mkdtemp(join(tmpdir(), 'hardlist-sample-'))
  const workspace = join(folder, 'work')
  await cp('examples/ml-platform', workspace, { recursive: true })
  const slip = join(workspace, 'bundles/production/bundle.yaml')
  const text = await readFile(slip, 'utf8')
  const git = (...words) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
      cwd: workspace,
      encoding: 'utf8',
    }).trim()
  const commit = () => {
    git('add', '-A')
    git('commit', '-q', '-m', 'files')
    return git('rev-parse', 'HEAD')
  }
  git('init', '-q')
  await writeFile(slip, text.replace('8.0/edge', '8.0/stable'))
  const base = commit()
  await writeFile(slip, text)
  const head = commit()
  const repo = { id: 1, full_name: 'octo/sample' }
  const pull = {
    number: 1,
    state: 'open',
    head: { sha: head, ref: 'change', repo },
    base: { sha: base, ref: 'main', repo },
  }
  const event = join(folder, 'event.json')
  await writeFile(event, JSON.stringify({ action: 'opened', pull_request: pull }))
  const requests = []
  const server = createServer((request, response) => answer(request, response, { pull, requests }))
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const env = {
    ...environment(folder, workspace, event),
    GITHUB_SHA: head,
    GITHUB_API_URL: `http://127.0.0.1:${server.address().port}`,
  }
  return {
    workspace,
    requests,
    run: node => runStep(node, { folder, workspace, env }),
    close: async () => {
      await new Promise(resolve => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
}

function environment(folder, workspace, event) {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    INPUT_TOKEN: 'ghs_sample',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'octo/sample',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    RUNNER_TEMP: join(folder, 'temp'),
    HARDLIST_TEST: '1',
  }
}

function answer(request, response, { pull, requests }) {
  requests.push(`${request.method} ${request.url}`)
  request.resume()
  request.on('end', () => {
    const comment = { id: 1, body: '', html_url: 'https://github.com/octo/sample/pull/1#issuecomment-1', user: null }
    const body = request.method === 'POST' ? comment : request.url?.includes('/comments') ? [] : pull
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  })
}

async function runStep(node, { folder, workspace, env }) {
  await mkdir(env.RUNNER_TEMP, { recursive: true })
  for (const name of ['output', 'summary']) await writeFile(join(folder, name), '')
  const step = spawn(node, [join(process.cwd(), 'dist/index.js')], {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) step[name].on('data', data => (texts[name] += data))
  const status = await new Promise(resolve => step.on('close', resolve))
  return { ...texts, status, output: await readFile(env.GITHUB_OUTPUT, 'utf8') }
}
