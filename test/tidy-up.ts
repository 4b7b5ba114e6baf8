import { afterAll, afterEach } from 'vitest'
import { fakesToClose } from './fake-github/fakes-to-close.ts'
import { removeFolders } from './in-folder.ts'

// Files of tests share their modules, so what a module would do at the end of a file is done here, before each file anew.
afterEach(async () => {
  for (const fake of fakesToClose.splice(0)) await fake.close()
})
afterAll(removeFolders)
