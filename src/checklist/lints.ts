import { channelsMatchVersions } from './lint/channels-match-versions.ts'
import { commandsDeployStable } from './lint/commands-deploy-stable.ts'
import { leadInsLead } from './lint/lead-ins-lead.ts'
import { obligationsAreConcrete } from './lint/obligations-are-concrete.ts'
import { sectionsHaveContent } from './lint/sections-have-content.ts'
import { versionsAgree } from './lint/versions-agree.ts'
import type { Lint } from './lint.ts'

/** What is looked at, each a file in `lint/`, named as a claim that is true of a good guide; a test compares this list with the folder. */
export const lints: readonly Lint[] = [
  channelsMatchVersions,
  commandsDeployStable,
  leadInsLead,
  obligationsAreConcrete,
  sectionsHaveContent,
  versionsAgree,
]
