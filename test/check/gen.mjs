/** `npm run gen [-- --only <step>]`: writes every generated file anew. */
import { parseArgs } from 'node:util';
import { GENERATED, chosenSteps, runSteps } from './steps.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
try {
  process.exitCode = await runSteps(chosenSteps(GENERATED, values.only));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
