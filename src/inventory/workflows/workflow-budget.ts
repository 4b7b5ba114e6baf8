import { type Budget, createBudget } from '../budget.ts'

/** More values than any workflow has; each of them is looked into for versions and secrets. */
const maxValues = 30_000

export const createWorkflowBudget = (): Budget => createBudget(maxValues)

/** What a workflow whose aliases expand to more leaves unread. */
export const tooManyValues = `its aliases expand to more than ${maxValues} values`
