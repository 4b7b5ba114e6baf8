import { describe, expect, test } from 'vitest'
import { access } from './access.ts'
import { accessForms } from './access-forms.ts'
import { auth } from './auth.ts'
import { channels } from './channels.ts'
import { cluster } from './cluster.ts'
import { deploymentForms } from './deployment-forms.ts'
import type { FaultCase } from './fault-case.ts'
import { found } from './faults-of.ts'
import { imageForms } from './image-forms.ts'
import { images } from './images.ts'
import { monitoring } from './monitoring.ts'
import { pins } from './pins.ts'
import { secretForms } from './secret-forms.ts'
import { secrets } from './secrets.ts'
import { tls } from './tls.ts'
import { tlsForms } from './tls-forms.ts'
import { versions } from './versions.ts'

const tables: Readonly<Record<string, readonly FaultCase[]>> = {
  access,
  cluster,
  images,
  channels,
  pins,
  versions,
  monitoring,
  tls,
  auth,
  secrets,
  'access forms': accessForms,
  'deployment forms': deploymentForms,
  'image forms': imageForms,
  'tls forms': tlsForms,
  'secret forms': secretForms,
}

describe.each(Object.entries(tables))('%s', (_, cases) => {
  test.each(cases)('$title', ({ files, charms, unmet, about = [], unknown = [] }) => {
    expect(found(files, 'unmet', [...unmet, ...about], charms)).toEqual(unmet.toSorted())
    expect(found(files, 'unknown', [...unmet, ...unknown], charms)).toEqual(expect.arrayContaining([...unknown]))
  })
})
