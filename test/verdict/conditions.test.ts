import { expect, test } from 'vitest'
import { decidesCondition } from '../../src/checklist/topics.ts'

test.each([
  ['certificate-authority', 'If the certificates are self-signed', true],
  ['certificate-authority', 'Where you run your own CA', true],
  ['certificate-authority', 'If your company asks for it', false],
  ['connector-addresses', 'If a connector is configured', true],
  ['connector-addresses', 'When users complain', false],
  ['static-users', 'In production', true],
  ['ingress-encryption', 'If the certificates are self-signed', false],
] as const)('files decide for %s whether "%s" holds: %s', (topic, condition, decides) => {
  expect(decidesCondition(topic, condition)).toBe(decides)
})
