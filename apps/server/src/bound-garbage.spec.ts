import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HOOKS = `
  import { register } from 'node:module';
  register('./test/support/ts-hooks.mjs', 'file://' + process.cwd() + '/');
`;
/** Holds some 40 MB, lets twenty times as much grow old and go, and prints the most that lay about (bytes). */
const CHURN = `
  const rows = () => Array.from({ length: 40_000 }, (_, index) => ({ index, words: ['a' + index, index / 3, { index }] }));
  const used = [rows(), rows(), rows(), rows()];
  const waiting = [];
  let most = 0;
  for (let round = 0; round < 120; round++) {
    waiting.push(rows());
    if (waiting.length > 2) waiting.shift();
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  console.log(most, used.length);
`;

const mostOf = async (preparation: string): Promise<number> => {
  const { stdout } = await run(process.execPath, [
    ...['--input-type=module', '--eval', `${HOOKS}${preparation}${CHURN}`],
  ]);
  return Number(stdout.split(' ')[0]);
};

describe('a process that bounds its garbage', () => {
  it('holds much less than one that does not', async () => {
    const left = await mostOf('');
    const bounded = await mostOf(
      `(await import(process.cwd() + '/apps/server/src/bound-garbage.ts')).boundGarbage();`,
    );
    expect({ left, bounded, isLess: bounded < left * 0.8 }).toMatchObject({ isLess: true });
  });
});
