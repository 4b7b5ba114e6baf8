import { causeWords } from '../report/problem-text.ts'
import { isProblem, type Problem, problem } from '../run/problem.ts'
import { reportOfProblem } from '../run/report-of-problem.ts'
import { log, logText } from '../text/escape-log.ts'
import { shortened } from '../text/shortened.ts'
import type { ActionWorld } from './action-world.ts'
import { analyse } from './analyse.ts'
import { guardLog, tellBug } from './guard-log.ts'
import { createConnector } from './open-connection.ts'
import { publish } from './publish.ts'
import { keyOf, readStep } from './read-step.ts'
import { createRunner, type Runner } from './runner.ts'
import { writeReport } from './write-report.ts'

/** Runs one step of a workflow and gives its exit code. The verdict is known before anything is published. */
export async function runAction(world: ActionWorld): Promise<0 | 1> {
  const runner = createRunner(world)
  guardLog(runner)
  try {
    return await runStep(world, runner)
  } catch (error) {
    tellBug(error, runner)
    const message = error instanceof Error ? error.message : String(error)
    return leaveReport(problem(2, { message: `a bug of Hardlist: ${shortened(message, 1000)}` }), world, runner)
  }
}

async function runStep(world: ActionWorld, runner: Runner): Promise<0 | 1> {
  const token = world.env.INPUT_TOKEN?.trim() ?? ''
  if (token !== '') runner.mask(token)
  const step = readStep(world)
  if (isProblem(step)) return stop(step, world, runner)
  if (step.event.kind === 'nothing') {
    runner.say(log`hardlist: ${logText(step.event.action)} leaves the files as they are: nothing was checked`)
    runner.setOutputs({ status: '' })
    return 0
  }
  const connect = createConnector(step, world)
  const analysis = await analyse(step, world, connect)
  const { 'fail-on': failOn } = step.inputs
  if (isProblem(analysis)) {
    problemNotes(analysis, runner)
    const report = reportOfProblem(analysis, { version: world.version, failOn })
    return publish({ step, world, runner, connect }, { report, isProblem: true })
  }
  return publish({ step, world, runner, connect }, analysis)
}

/** Where not even the step could be read there is nothing to publish to; the report says why. */
function stop(problem: Problem, world: ActionWorld, runner: Runner): 1 {
  problemNotes(problem, runner)
  return leaveReport(problem, world, runner)
}

function leaveReport(problem: Problem, world: ActionWorld, runner: Runner): 1 {
  const report = reportOfProblem(problem, { version: world.version, failOn: 'high' })
  const written = writeReport(report, { world, key: keyOf(world) })
  runner.setOutputs({ status: report.status, ...(written.kind === 'written' ? { 'report-json': written.path } : {}) })
  return 1
}

function problemNotes({ causes }: Problem, runner: Runner): void {
  for (const cause of causes.slice(0, 10)) {
    const message = logText(shortened(causeWords(cause), 1000))
    runner.annotate({ level: 'error', title: log`Hardlist could not run`, message })
  }
}
