import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { GivenKnowledge } from '../../src/knowledge/known-schema.ts'
import { SettingsFile } from '../../src/settings/settings-schema.ts'

test('the schema for editors is that of the settings, with that of what is known', async () => {
  const whole = z.extend(SettingsFile, { known: z.optional(GivenKnowledge) })
  const schema = { title: 'hardlist.yml', ...z.toJSONSchema(whole) }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../docs/hardlist.schema.json')
})

test('the lists of what is known are those that the settings have', () => {
  const lists = Object.keys(SettingsFile.shape.known._zod.def.innerType.shape)
  expect(lists.toSorted()).toEqual(Object.keys(GivenKnowledge.shape).toSorted())
})
