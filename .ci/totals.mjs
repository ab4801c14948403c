/** Adds up what the steps of `.ci/run` left in a folder: tests, checks, trials, data checks; prints `N passed, N failed` and exits with 1 on any failure. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedSteps] = process.argv.slice(2);

/** A file that does not even load has no tests to count: it counts as one failure, as does a run without results. */
const ofTests = (name, missing) => {
  const path = join(folder, name);
  if (!existsSync(path)) return [0, missing];
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  );
  return [numPassedTests, numFailedTests + unread.length];
};

/** The last line that counts. */
const ofLog = (name) => {
  const path = join(folder, name);
  const totals = existsSync(path)
    ? [...readFileSync(path, 'utf8').matchAll(/^(\d+) passed, (\d+) failed$/gm)]
    : [];
  return (totals.at(-1) ?? [0, 0, 0]).slice(1).map(Number);
};

const all = [ofTests('tests.json', 1), ofLog('check.log'), ofLog('torture.log'), ofTests('data.json', 0)];
const passed = all.reduce((sum, [each]) => sum + each, 0);
const counted = all.reduce((sum, [, each]) => sum + each, 0);
// A step that ended badly without a failure to count is one all the same.
const failed = Math.max(counted, Number(failedSteps));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
