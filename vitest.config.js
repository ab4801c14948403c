import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compiledBySwc } from './test/support/compiled-by-swc.mjs';
import { LongestFirst } from './test/support/longest-first.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Whatever runs a spec: sources as they are, each library by its front door, compiled as the product is. */
export const common = {
  plugins: [compiledBySwc],
  oxc: false,
  resolve: {
    alias: [
      { find: /^#([a-z-]+)$/, replacement: `${at('./libs')}/$1/src/index.ts` },
      // Properties start from a known seed.
      { find: /^fast-check$/, replacement: at('./test/support/fast-check.ts') },
    ],
  },
};

/**
 * Specs of one project share two processes, one after the other, and the modules loaded there: nine tenths of a small spec were loading
 * the house anew. A spec leaves nothing behind: what it opens it closes, what it spies on it restores.
 */
export const running = {
  globals: true,
  pool: 'forks',
  isolate: false,
  maxWorkers: 2,
  // Hooks end in the order they are written in.
  sequence: { hooks: 'list', sequencer: LongestFirst },
  // Limits that only end a test that would never end; how fast something is belongs to the benches.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  teardownTimeout: 60_000,
  setupFiles: [at('./test/support/as-a-program.ts')],
};

const NOT_OURS = ['**/node_modules/**', '**/dist/**'];
const inHouse = (end) => `{libs,apps/server,apps/cli,migrations,test}/**/*${end}`;
const onCluster = { globalSetup: [at('./test/support/cluster-up.mjs')] };
const project = (name, include, more) => ({
  ...common,
  test: { ...running, name, include, exclude: NOT_OURS, ...more },
});

/** One project per need, see docs/architecture.md: unit needs nothing, db PostgreSQL, e2e the whole app, browser a browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', [inHouse('.spec.ts'), 'apps/web/src/**/*.spec.ts'], {
        exclude: [...NOT_OURS, '**/*.{db,e2e,browser}.spec.ts'],
      }),
      project('db', [inHouse('.db.spec.ts')], onCluster),
      project('e2e', [inHouse('.e2e.spec.ts')], onCluster),
      project('browser', [inHouse('.browser.spec.ts')], onCluster),
    ],
  },
});
