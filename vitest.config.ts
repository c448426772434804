import { defineConfig } from 'vitest/config';

/** Suites that need more than Node, or more than a moment, each run by a command of its own. */
const apart = ['r', 'browser', 'pdf', 'terminal', 'coverage'];

const common = {
  setupFiles: ['tests/support/seed.ts'],
  testTimeout: 30_000,
  // Nothing here is changed by a test for the next one, so the modules are loaded once and not for every file.
  isolate: false,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: apart.map((suite) => `tests/${suite}/**`),
        },
      },
      ...apart.map((name) => ({ test: { ...common, name, include: [`tests/${name}/**/*.test.ts`] } })),
    ],
  },
});
