import { gatewayIsProtected } from './auth/gateway-is-protected.ts'
import { noAddressSkipsAuthentication } from './auth/no-address-skips-authentication.ts'
import { passwordsAreNotPlain } from './auth/passwords-are-not-plain.ts'
import { redirectAgreesWithIssuer } from './auth/redirect-agrees-with-issuer.ts'
import { registrationIsClosed } from './auth/registration-is-closed.ts'
import { usersComeFromAConnector } from './auth/users-come-from-a-connector.ts'
import { hasNoBranch } from './channel/has-no-branch.ts'
import { isGiven } from './channel/is-given.ts'
import { isPublished } from './channel/is-published.ts'
import { isWellFormed } from './channel/is-well-formed.ts'
import { namesATrack } from './channel/names-a-track.ts'
import { releaseIsPublished } from './channel/release-is-published.ts'
import { releaseIsRecent } from './channel/release-is-recent.ts'
import { riskKeepsPromise } from './channel/risk-keeps-promise.ts'
import { tracksMakeARelease } from './channel/tracks-make-a-release.ts'
import { runsAsNonRoot } from './charm/runs-as-non-root.ts'
import { secretOptionsHaveTheirType } from './charm/secret-options-have-their-type.ts'
import { bootstrapRoleHasVerbs } from './cloud/bootstrap-role-has-verbs.ts'
import { isNotUsed } from './command/is-not-used.ts'
import { isUsed } from './command/is-used.ts'
import { agentIsMaintained } from './cos/agent-is-maintained.ts'
import { agentReachesCos } from './cos/agent-reaches-cos.ts'
import { hasItsOwnController } from './cos/has-its-own-controller.ts'
import { isIntegrated } from './cos/is-integrated.ts'
import { relationsGoThroughAnAgent } from './cos/relations-go-through-an-agent.ts'
import { runsApart } from './cos/runs-apart.ts'
import { staysInside } from './exposure/stays-inside.ts'
import { isAbsent } from './file/is-absent.ts'
import { isPresent } from './file/is-present.ts'
import { baseAgrees } from './image/base-agrees.ts'
import { baseIsSupported } from './image/base-is-supported.ts'
import { comesFromTrustedSource } from './image/comes-from-trusted-source.ts'
import { isPinned } from './image/is-pinned.ts'
import { registryIsSafe } from './image/registry-is-safe.ts'
import { accessNamesItsUsers } from './juju/access-names-its-users.ts'
import { applicationIsAbsent } from './juju/application-is-absent.ts'
import { applicationIsDeployed } from './juju/application-is-deployed.ts'
import { baseEquals } from './juju/base-equals.ts'
import { charmIsPublishedBy } from './juju/charm-is-published-by.ts'
import { cloudAccessIsMinimal } from './juju/cloud-access-is-minimal.ts'
import { controllerAccessIsMinimal } from './juju/controller-access-is-minimal.ts'
import { modelAccessIsMinimal } from './juju/model-access-is-minimal.ts'
import { offerAccessIsMinimal } from './juju/offer-access-is-minimal.ts'
import { optionEquals } from './juju/option-equals.ts'
import { optionIsSet } from './juju/option-is-set.ts'
import { optionMatches } from './juju/option-matches.ts'
import { relationExists } from './juju/relation-exists.ts'
import { resourceIsPinned } from './juju/resource-is-pinned.ts'
import { fieldEquals } from './kubernetes/field-equals.ts'
import { workloadsAreUnprivileged } from './kubernetes/workloads-are-unprivileged.ts'
import { policiesNameWhoMay } from './mesh/policies-name-who-may.ts'
import { trafficIsMutual } from './mesh/traffic-is-mutual.ts'
import { agreesWithinDeployment } from './pin/agrees-within-deployment.ts'
import { agreesWithinEnvironment } from './pin/agrees-within-environment.ts'
import { comesFromStore } from './pin/comes-from-store.ts'
import { revisionHasAChannel } from './pin/revision-has-a-channel.ts'
import { revisionIsCurrent } from './pin/revision-is-current.ts'
import { revisionIsGiven } from './pin/revision-is-given.ts'
import type { Probe } from './probe.ts'
import { clusterAdminIsForBootstrap } from './rbac/cluster-admin-is-for-bootstrap.ts'
import { rulesAreEnumerated } from './rbac/rules-are-enumerated.ts'
import { workflowSecretsStayInEnvironment } from './secrets/workflow-secrets-stay-in-environment.ts'
import { argumentEquals } from './terraform/argument-equals.ts'
import { moduleIsHeld } from './terraform/module-is-held.ts'
import { noStateIsCommitted } from './terraform/no-state-is-committed.ts'
import { providerIsBounded } from './terraform/provider-is-bounded.ts'
import { secretValuesStayOutOfState } from './terraform/secret-values-stay-out-of-state.ts'
import { secretVariablesAreSensitive } from './terraform/secret-variables-are-sensitive.ts'
import { addressesAreEncrypted } from './tls/addresses-are-encrypted.ts'
import { authorityIsTrusted } from './tls/authority-is-trusted.ts'
import { certificatesComeFromAnAuthority } from './tls/certificates-come-from-an-authority.ts'
import { ingressIsEncrypted } from './tls/ingress-is-encrypted.ts'
import { secretIsGranted } from './tls/secret-is-granted.ts'
import { verificationIsOn } from './tls/verification-is-on.ts'
import { versionsAreModern } from './tls/versions-are-modern.ts'
import { isNeeded } from './trust/is-needed.ts'
import { hasUpdater } from './upgrade/has-updater.ts'
import { imagesAreScanned } from './upgrade/images-are-scanned.ts'
import { runsOnASchedule } from './upgrade/runs-on-a-schedule.ts'
import { jujuIsSupported } from './version/juju-is-supported.ts'
import { kubernetesIsSupported } from './version/kubernetes-is-supported.ts'
import { releaseIsSupported } from './version/release-is-supported.ts'
import { channelsAreKnown } from './workflow/channels-are-known.ts'
import { inputsHaveValues } from './workflow/inputs-have-values.ts'
import { isTriggeredBy } from './workflow/is-triggered-by.ts'

/** The catalogue, in the order in which findings are worth reading; a test compares it with the folder. */
export const probes: readonly Probe[] = [
  riskKeepsPromise,
  isGiven,
  isWellFormed,
  isPublished,
  namesATrack,
  hasNoBranch,
  releaseIsPublished,
  releaseIsRecent,
  tracksMakeARelease,
  releaseIsSupported,
  jujuIsSupported,
  kubernetesIsSupported,
  hasUpdater,
  runsOnASchedule,
  imagesAreScanned,
  inputsHaveValues,
  channelsAreKnown,
  comesFromStore,
  revisionIsCurrent,
  revisionHasAChannel,
  revisionIsGiven,
  agreesWithinDeployment,
  agreesWithinEnvironment,
  moduleIsHeld,
  providerIsBounded,
  isPinned,
  baseAgrees,
  ingressIsEncrypted,
  gatewayIsProtected,
  noAddressSkipsAuthentication,
  passwordsAreNotPlain,
  addressesAreEncrypted,
  verificationIsOn,
  secretIsGranted,
  usersComeFromAConnector,
  redirectAgreesWithIssuer,
  certificatesComeFromAnAuthority,
  authorityIsTrusted,
  versionsAreModern,
  registrationIsClosed,
  workflowSecretsStayInEnvironment,
  secretOptionsHaveTheirType,
  controllerAccessIsMinimal,
  accessNamesItsUsers,
  modelAccessIsMinimal,
  offerAccessIsMinimal,
  cloudAccessIsMinimal,
  clusterAdminIsForBootstrap,
  rulesAreEnumerated,
  workloadsAreUnprivileged,
  policiesNameWhoMay,
  trafficIsMutual,
  staysInside,
  bootstrapRoleHasVerbs,
  registryIsSafe,
  baseIsSupported,
  comesFromTrustedSource,
  isNeeded,
  runsAsNonRoot,
  noStateIsCommitted,
  secretVariablesAreSensitive,
  secretValuesStayOutOfState,
  runsApart,
  agentReachesCos,
  isIntegrated,
  relationsGoThroughAnAgent,
  hasItsOwnController,
  agentIsMaintained,
  optionIsSet,
  optionEquals,
  optionMatches,
  applicationIsDeployed,
  applicationIsAbsent,
  relationExists,
  charmIsPublishedBy,
  baseEquals,
  resourceIsPinned,
  argumentEquals,
  fieldEquals,
  isTriggeredBy,
  isUsed,
  isNotUsed,
  isPresent,
  isAbsent,
]
