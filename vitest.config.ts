// Unit and room tests. Two projects: pure tests, and `*.db.test.ts` which each get a freshly cloned database.
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// neither UTC nor Warsaw: a test that forgets the zone fails here and not in October
const testEnvironment = {
  TZ: 'America/St_Johns',
  OKIENKO_TEST: '1',
  AUTH_SECRET: 'test-secret-that-is-long-enough-for-the-check',
  HASH_KEY: 'test-hash-key-that-is-long-enough-for-the-check',
  APP_URL: 'http://localhost:3000',
}

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    env: testEnvironment,
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['{lib,domain,server,jobs,scripts,components,messages,prisma,bench,app}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['{lib,domain,server,jobs,scripts,prisma,app}/**/*.db.test.ts'],
          globalSetup: ['lib/db/testing/global-setup.ts'],
          setupFiles: ['lib/db/testing/cloned-database.ts'],
        },
      },
    ],
  },
})
