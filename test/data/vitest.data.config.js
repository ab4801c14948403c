import { fileURLToPath, URL } from 'node:url';
import { defineConfig } from 'vitest/config';
import { common, running } from '../../vitest.config.js';

/** Checks against real data sets: `npm run check:data -- <folder>`. They run only where such a folder is named. */
export default defineConfig({
  ...common,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { ...running, name: 'data', include: ['test/data/**/*.data.ts'] },
});
