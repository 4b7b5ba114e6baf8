import type * as z from 'zod/mini'
import { auditLogging } from './topics/audit-logging.ts'
import { authentication } from './topics/authentication.ts'
import { authorisation } from './topics/authorisation.ts'
import { backups } from './topics/backups.ts'
import { baseImage } from './topics/base-image.ts'
import { certificateAuthority } from './topics/certificate-authority.ts'
import { certificateMigration } from './topics/certificate-migration.ts'
import { channelTable } from './topics/channel-table.ts'
import { charmRefresh } from './topics/charm-refresh.ts'
import { cloudPermissions } from './topics/cloud-permissions.ts'
import { connectorAddresses } from './topics/connector-addresses.ts'
import { credentialRotation } from './topics/credential-rotation.ts'
import { credentialStorage } from './topics/credential-storage.ts'
import { cryptography } from './topics/cryptography.ts'
import { defaultCredentials } from './topics/default-credentials.ts'
import { encryptionAtRest } from './topics/encryption-at-rest.ts'
import { encryptionInTransit } from './topics/encryption-in-transit.ts'
import { exposure } from './topics/exposure.ts'
import { hostHardening } from './topics/host-hardening.ts'
import { imagePinning } from './topics/image-pinning.ts'
import { ingressEncryption } from './topics/ingress-encryption.ts'
import { leastPrivilege } from './topics/least-privilege.ts'
import { monitoringIntegration } from './topics/monitoring-integration.ts'
import { monitoringIsolation } from './topics/monitoring-isolation.ts'
import { networkIsolation } from './topics/network-isolation.ts'
import { provenance } from './topics/provenance.ts'
import { revisionPinning } from './topics/revision-pinning.ts'
import { rockImages } from './topics/rock-images.ts'
import { secretGrants } from './topics/secret-grants.ts'
import { secretsInConfiguration } from './topics/secrets-in-configuration.ts'
import { secureSetup } from './topics/secure-setup.ts'
import { stableChannel } from './topics/stable-channel.ts'
import { staticUsers } from './topics/static-users.ts'
import { supportedVersions } from './topics/supported-versions.ts'
import { systemUpdates } from './topics/system-updates.ts'
import { trust } from './topics/trust.ts'
import { unprivilegedWorkloads } from './topics/unprivileged-workloads.ts'

/** The topics, each a file in `topics/`; a test compares this list with the folder. */
export const topics = {
  'audit-logging': auditLogging,
  authentication,
  authorisation,
  backups,
  'base-image': baseImage,
  'certificate-authority': certificateAuthority,
  'certificate-migration': certificateMigration,
  'channel-table': channelTable,
  'charm-refresh': charmRefresh,
  'cloud-permissions': cloudPermissions,
  'connector-addresses': connectorAddresses,
  'credential-rotation': credentialRotation,
  'credential-storage': credentialStorage,
  cryptography,
  'default-credentials': defaultCredentials,
  'encryption-at-rest': encryptionAtRest,
  'encryption-in-transit': encryptionInTransit,
  exposure,
  'host-hardening': hostHardening,
  'image-pinning': imagePinning,
  'ingress-encryption': ingressEncryption,
  'least-privilege': leastPrivilege,
  'monitoring-integration': monitoringIntegration,
  'monitoring-isolation': monitoringIsolation,
  'network-isolation': networkIsolation,
  provenance,
  'revision-pinning': revisionPinning,
  'rock-images': rockImages,
  'secret-grants': secretGrants,
  'secrets-in-configuration': secretsInConfiguration,
  'secure-setup': secureSetup,
  'stable-channel': stableChannel,
  'static-users': staticUsers,
  'supported-versions': supportedVersions,
  'system-updates': systemUpdates,
  trust,
  'unprivileged-workloads': unprivilegedWorkloads,
} as const

export type TopicName = keyof typeof topics

/** The parameters of each topic: what the guide's words fix. */
export type Topics = { readonly [T in TopicName]: z.infer<(typeof topics)[T]['parameters']> }

/** Whether a person answers: for all of it, for what files do not show, or not at all. */
export function attestedBy(topic: TopicName): 'person' | 'files-and-person' | 'files' {
  return topics[topic].attestedBy
}

/** Whether the probes of a topic see for themselves if a condition holds, and are not applicable where it does not. */
export function decidesCondition(topic: TopicName, condition: string): boolean {
  const { decides }: { readonly decides?: RegExp } = topics[topic]
  return decides?.test(condition.slice(0, 2000)) === true
}
