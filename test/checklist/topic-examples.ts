import type { TopicExamples } from '../../src/checklist/topic.ts'
import { examples as auditLogging } from '../../src/checklist/topics/audit-logging.ts'
import { examples as authentication } from '../../src/checklist/topics/authentication.ts'
import { examples as authorisation } from '../../src/checklist/topics/authorisation.ts'
import { examples as backups } from '../../src/checklist/topics/backups.ts'
import { examples as baseImage } from '../../src/checklist/topics/base-image.ts'
import { examples as certificateAuthority } from '../../src/checklist/topics/certificate-authority.ts'
import { examples as certificateMigration } from '../../src/checklist/topics/certificate-migration.ts'
import { examples as channelTable } from '../../src/checklist/topics/channel-table.ts'
import { examples as charmRefresh } from '../../src/checklist/topics/charm-refresh.ts'
import { examples as cloudPermissions } from '../../src/checklist/topics/cloud-permissions.ts'
import { examples as connectorAddresses } from '../../src/checklist/topics/connector-addresses.ts'
import { examples as credentialRotation } from '../../src/checklist/topics/credential-rotation.ts'
import { examples as credentialStorage } from '../../src/checklist/topics/credential-storage.ts'
import { examples as cryptography } from '../../src/checklist/topics/cryptography.ts'
import { examples as defaultCredentials } from '../../src/checklist/topics/default-credentials.ts'
import { examples as encryptionAtRest } from '../../src/checklist/topics/encryption-at-rest.ts'
import { examples as encryptionInTransit } from '../../src/checklist/topics/encryption-in-transit.ts'
import { examples as exposure } from '../../src/checklist/topics/exposure.ts'
import { examples as hostHardening } from '../../src/checklist/topics/host-hardening.ts'
import { examples as imagePinning } from '../../src/checklist/topics/image-pinning.ts'
import { examples as ingressEncryption } from '../../src/checklist/topics/ingress-encryption.ts'
import { examples as leastPrivilege } from '../../src/checklist/topics/least-privilege.ts'
import { examples as monitoringIntegration } from '../../src/checklist/topics/monitoring-integration.ts'
import { examples as monitoringIsolation } from '../../src/checklist/topics/monitoring-isolation.ts'
import { examples as networkIsolation } from '../../src/checklist/topics/network-isolation.ts'
import { examples as provenance } from '../../src/checklist/topics/provenance.ts'
import { examples as revisionPinning } from '../../src/checklist/topics/revision-pinning.ts'
import { examples as rockImages } from '../../src/checklist/topics/rock-images.ts'
import { examples as secretGrants } from '../../src/checklist/topics/secret-grants.ts'
import { examples as secretsInConfiguration } from '../../src/checklist/topics/secrets-in-configuration.ts'
import { examples as secureSetup } from '../../src/checklist/topics/secure-setup.ts'
import { examples as stableChannel } from '../../src/checklist/topics/stable-channel.ts'
import { examples as staticUsers } from '../../src/checklist/topics/static-users.ts'
import { examples as supportedVersions } from '../../src/checklist/topics/supported-versions.ts'
import { examples as systemUpdates } from '../../src/checklist/topics/system-updates.ts'
import { examples as trust } from '../../src/checklist/topics/trust.ts'
import { examples as unprivilegedWorkloads } from '../../src/checklist/topics/unprivileged-workloads.ts'
import type { TopicName, topics } from '../../src/checklist/topics.ts'

/** The examples of every topic, which stand beside it and in no bundle. */
export const topicExamples: { readonly [T in TopicName]: TopicExamples<(typeof topics)[T]> } = {
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
}
