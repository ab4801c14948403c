import { existsSync, readdirSync } from 'node:fs';
import { assertPlaced } from './test/architecture/layers.mjs';
import { forbidden } from './test/architecture/rules.mjs';

const libs = new URL('libs/', import.meta.url);
assertPlaced(existsSync(libs) ? readdirSync(libs) : []);

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(apps/web/)?dist/', '^test/architecture/planted/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['staffetta-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
    skipAnalysisNotInRules: false,
  },
};
