import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { SettingsFile } from '../../src/settings/settings-schema.ts'

test('the schema for editors is that of the settings', async () => {
  const schema = { title: 'hardlist.yml', ...z.toJSONSchema(SettingsFile) }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../docs/hardlist.schema.json')
})
