import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/tidy-up.ts'],
    testTimeout: process.env.HARDLIST_SOAK ? 1_200_000 : 20_000,
    // What is made ready for many tests is a test's work.
    hookTimeout: 20_000,
    // Loading every module anew for every file would take as long as the tests.
    isolate: false,
    maxWorkers: 3,
  },
})
