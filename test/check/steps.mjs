import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const HOUSE = fileURLToPath(new URL('../../', import.meta.url));

/** Where the import rules bind: every tree with code, as far as it exists. */
const TREES = ['libs', 'apps', 'migrations', 'test', 'bench'].filter((tree) =>
  existsSync(`${HOUSE}/${tree}`),
);

const bin = (path) => `node_modules/${path}`;

/**
 * What `npm run check` runs, in this order, a step that `isLong` beside the others. `args` go to Node; a step with `when` is left out
 * while that file is missing.
 * The type check keeps its own incremental state, so that a build never mistakes it for one of its own.
 */
export const CHECKS = [
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.'], isLong: true },
  {
    name: 'types',
    args: [
      bin('typescript/bin/tsc'),
      '--noEmit',
      '-p',
      'tsconfig.json',
      '--tsBuildInfoFile',
      'node_modules/.cache/types.tsbuildinfo',
    ],
  },
  {
    name: 'web types',
    args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json'],
    when: 'apps/web/tsconfig.json',
  },
  {
    name: 'architecture',
    args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), ...TREES],
  },
  { name: 'dependencies', args: ['test/check/dependencies.mjs'] },
  { name: 'dead code', args: [bin('knip/bin/knip.js'), '--no-progress', '--no-config-hints'] },
  { name: 'graph fresh', args: ['test/check/graph.mjs', '--check'] },
  { name: 'build', args: ['test/check/build.mjs'] },
  { name: 'openapi fresh', args: ['test/check/openapi.mjs', '--check'], when: 'test/check/openapi.mjs' },
  { name: 'metric dictionary fresh', args: ['test/check/metrics.mjs', '--check'] },
  { name: 'rights fresh', args: ['test/check/rights.mjs', '--check'] },
  { name: 'api types fresh', args: ['test/check/api-types.mjs', '--check'] },
  { name: 'reliability fresh', args: ['test/check/reliability.mjs', '--check'] },
  { name: 'performance fresh', args: ['test/check/performance.mjs', '--check'] },
];

/** What `npm run gen` writes, in this order. */
export const GENERATED = [
  { name: 'graph', args: ['test/check/graph.mjs'] },
  { name: 'build', args: ['test/check/build.mjs'] },
  { name: 'openapi', args: ['test/check/openapi.mjs'], when: 'test/check/openapi.mjs' },
  { name: 'metric dictionary', args: ['test/check/metrics.mjs'] },
  { name: 'rights', args: ['test/check/rights.mjs'] },
  { name: 'api types', args: ['test/check/api-types.mjs'] },
  { name: 'reliability', args: ['test/check/reliability.mjs'] },
  { name: 'performance', args: ['test/check/performance.mjs'] },
];

/** Runs one step from the project folder; true when it went well. What it says is printed at once, or, of a long one, when it ends. */
const runStep = ({ args, isLong = false }) =>
  new Promise((done) => {
    const said = [];
    const child = spawn(process.execPath, args, { cwd: HOUSE, stdio: isLong ? 'pipe' : 'inherit' });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
    const end = (passed) => {
      process.stdout.write(Buffer.concat(said));
      done(passed);
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });

const runTimed = async (step) => {
  const startedAt = Date.now();
  console.log(`▸ ${step.name}`);
  const passed = await runStep(step);
  console.log(`${passed ? '✔' : '✖'} ${step.name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return passed;
};

const runInOrder = async (steps) => {
  const outcomes = [];
  for (const step of steps) outcomes.push(await runTimed(step));
  return outcomes;
};

const present = ({ when }) => !when || existsSync(new URL(`../../${when}`, import.meta.url));

/** The steps to run: all that are present, or only the named one. Throws when no step has that name. */
export const chosenSteps = (steps, only) => {
  const chosen = steps.filter((step) => present(step) && (!only || step.name === only));
  if (chosen.length > 0) return chosen;
  throw new Error(`No step “${only}”; the steps are: ${steps.map(({ name }) => name).join(', ')}.`);
};

/** Runs every step, whatever fails, those that are long beside the others; prints each with its duration, then `N passed, N failed`. Gives the exit code. */
export const runSteps = async (steps) => {
  const long = steps.filter(({ isLong }) => isLong).map(runTimed);
  const outcomes = await Promise.all([...long, runInOrder(steps.filter(({ isLong }) => !isLong))]);
  const failed = outcomes.flat().filter((passed) => !passed).length;
  console.log(`${steps.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
};
