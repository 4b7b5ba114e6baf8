import type * as z from 'zod/mini'
import { authentication } from './topics/authentication.ts'
import { authorisation } from './topics/authorisation.ts'
import { baseImage } from './topics/base-image.ts'
import { channelTable } from './topics/channel-table.ts'
import { charmRefresh } from './topics/charm-refresh.ts'
import { cloudPermissions } from './topics/cloud-permissions.ts'
import { credentialRotation } from './topics/credential-rotation.ts'
import { credentialStorage } from './topics/credential-storage.ts'
import { cryptography } from './topics/cryptography.ts'
import { imagePinning } from './topics/image-pinning.ts'
import { ingressEncryption } from './topics/ingress-encryption.ts'
import { leastPrivilege } from './topics/least-privilege.ts'
import { monitoringIntegration } from './topics/monitoring-integration.ts'
import { monitoringIsolation } from './topics/monitoring-isolation.ts'
import { rockImages } from './topics/rock-images.ts'
import { secureSetup } from './topics/secure-setup.ts'
import { stableChannel } from './topics/stable-channel.ts'
import { supportedVersions } from './topics/supported-versions.ts'

/** The topics, each a file in `topics/`; a test compares this list with the folder. */
export const topics = {
  authentication,
  authorisation,
  'base-image': baseImage,
  'channel-table': channelTable,
  'charm-refresh': charmRefresh,
  'cloud-permissions': cloudPermissions,
  'credential-rotation': credentialRotation,
  'credential-storage': credentialStorage,
  cryptography,
  'image-pinning': imagePinning,
  'ingress-encryption': ingressEncryption,
  'least-privilege': leastPrivilege,
  'monitoring-integration': monitoringIntegration,
  'monitoring-isolation': monitoringIsolation,
  'rock-images': rockImages,
  'secure-setup': secureSetup,
  'stable-channel': stableChannel,
  'supported-versions': supportedVersions,
} as const

export type TopicName = keyof typeof topics

/** The parameters of each topic: what the guide's words fix. */
export type Topics = { readonly [T in TopicName]: z.infer<(typeof topics)[T]['parameters']> }

/** Whether a person answers: for all of it, for what files do not show, or not at all. */
export function attestedBy(topic: TopicName): 'person' | 'files-and-person' | 'files' {
  return topics[topic].attestedBy
}
