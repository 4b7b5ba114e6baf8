import { passwordsAreNotPlain } from './auth/passwords-are-not-plain.ts'
import { hasNoBranch } from './channel/has-no-branch.ts'
import { isGiven } from './channel/is-given.ts'
import { isWellFormed } from './channel/is-well-formed.ts'
import { namesATrack } from './channel/names-a-track.ts'
import { releaseIsPublished } from './channel/release-is-published.ts'
import { riskKeepsPromise } from './channel/risk-keeps-promise.ts'
import { baseAgrees } from './image/base-agrees.ts'
import { isPinned } from './image/is-pinned.ts'
import { applicationIsDeployed } from './juju/application-is-deployed.ts'
import { optionEquals } from './juju/option-equals.ts'
import { optionIsSet } from './juju/option-is-set.ts'
import { relationExists } from './juju/relation-exists.ts'
import { agreesWithinDeployment } from './pin/agrees-within-deployment.ts'
import { comesFromStore } from './pin/comes-from-store.ts'
import type { Probe } from './probe.ts'
import { moduleIsHeld } from './terraform/module-is-held.ts'
import { noStateIsCommitted } from './terraform/no-state-is-committed.ts'
import { providerIsBounded } from './terraform/provider-is-bounded.ts'
import { secretValuesStayOutOfState } from './terraform/secret-values-stay-out-of-state.ts'
import { secretVariablesAreSensitive } from './terraform/secret-variables-are-sensitive.ts'
import { ingressIsEncrypted } from './tls/ingress-is-encrypted.ts'

/** The catalogue, in the order in which findings are worth reading; a test compares it with the folder. */
export const probes: readonly Probe[] = [
  riskKeepsPromise,
  isGiven,
  isWellFormed,
  namesATrack,
  hasNoBranch,
  releaseIsPublished,
  comesFromStore,
  agreesWithinDeployment,
  moduleIsHeld,
  providerIsBounded,
  isPinned,
  baseAgrees,
  ingressIsEncrypted,
  passwordsAreNotPlain,
  noStateIsCommitted,
  secretVariablesAreSensitive,
  secretValuesStayOutOfState,
  optionIsSet,
  optionEquals,
  applicationIsDeployed,
  relationExists,
]
