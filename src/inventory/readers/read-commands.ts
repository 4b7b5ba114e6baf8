/** How the formats that hold commands are read, together: they share nearly all that they load. */
export { readAction } from './action/read-action.ts'
export { readMake } from './make/read-make.ts'
export { readMarkdown } from './markdown/read-markdown.ts'
export { readRestructuredText } from './restructured-text/read-restructured-text.ts'
export { readShell } from './shell/read-shell.ts'
export { readSpread } from './spread/read-spread.ts'
export { readTox } from './tox/read-tox.ts'
export { readWorkflow } from './workflow/read-workflow.ts'
