import { runnersWorld } from './action-world.ts'
import { runAction } from './run-action.ts'

process.exitCode = await runAction(runnersWorld())
