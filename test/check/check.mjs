/** `npm run check [-- --only <step>]`: everything that must hold besides the tests. */
import { parseArgs } from 'node:util';
import { CHECKS, chosenSteps, runSteps } from './steps.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
try {
  process.exitCode = await runSteps(chosenSteps(CHECKS, values.only));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
