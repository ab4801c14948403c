import { readSettings } from '../../server/src/index.js';
import { checkDatabase } from './database-checks.js';
import { checkMachine } from './machine-checks.js';
import { say, sayJson } from './terminal.js';

/** `staffetta doctor`: looks at everything a start needs; ends with 1 where something is not well. */
export async function doctor({ json = false }: { readonly json?: boolean }): Promise<void> {
  const settings = readSettings(process.env);
  const findings = [...(await checkMachine(settings)), ...(await checkDatabase(settings))];
  if (findings.some(({ advice }) => advice !== undefined)) process.exitCode = 1;
  if (json) return sayJson(findings);
  for (const { what, found, advice } of findings) {
    say(`${advice === undefined ? 'ok  ' : 'FIX '} ${what.padEnd(18)} ${found}`);
    if (advice !== undefined) say(`${' '.repeat(24)}${advice}`);
  }
}
