import { VerifyWorkspace } from '#scoreboard';
import type { Verdict } from '#scoreboard';
import { readDigest } from '#backup';
import { openDatabase } from '#database';
import type { WorkspaceFacts } from '#identity';
import { readSettings } from '../../server/src/index.js';
import { say, sayAside, sayJson } from './terminal.js';
import { chosenWorkspaces, guardThere, lookingAround } from './with-application.js';

export interface VerifyOptions {
  readonly workspace?: string;
  /** Digest of a backup that everything has to be as. */
  readonly expect?: string;
  readonly json?: boolean;
}

/** `staffetta verify`: everything a workspace shows, made anew from its journal and compared; ends with 1 where anything differs. */
export async function verify({ workspace, expect, json = false }: VerifyOptions): Promise<void> {
  if (expect !== undefined) await compare(expect);
  await remake(workspace, json);
}

/** Before the application opens, which may write something. */
async function compare(expected: string): Promise<void> {
  const settings = readSettings(process.env);
  guardThere(settings);
  const database = await openDatabase(settings.database);
  try {
    const found = await readDigest(database.ownerUrl);
    if (found === expected) return sayAside('Everything is as it was kept.');
    process.exitCode = 1;
    sayAside(`DIFFERS: the digest is ${found}, expected was ${expected}`);
  } finally {
    await database.close();
  }
}

const remake = (workspace: string | undefined, json: boolean): Promise<void> =>
  lookingAround(async ({ command }) => {
    const answers: { workspace: WorkspaceFacts; verdict: Verdict }[] = [];
    for (const each of await chosenWorkspaces(command, workspace)) {
      const verdict = await command(VerifyWorkspace).verify(each.id);
      answers.push({ workspace: each, verdict });
      if (!json) say(describe(each, verdict));
    }
    if (json) sayJson(answers);
    if (answers.some(({ verdict }) => verdict.differenceCount > 0)) process.exitCode = 1;
  });

function describe({ name, id }: WorkspaceFacts, verdict: Verdict): string {
  const { position, head, checked, differences, differenceCount, dueUnannounced } = verdict;
  const waiting = head - position;
  return [
    `${name} (${id}), at position ${position}${waiting > 0 ? `; ${waiting} entries are not folded yet` : ''}`,
    ...Object.entries(checked).map(
      ([what, count]) => `  ${what.padEnd(22)} ${String(count).padStart(9)} checked`,
    ),
    ...(dueUnannounced.length > 0
      ? [`  due, not yet announced: ${dueUnannounced.map((due) => JSON.stringify(due)).join(', ')}`]
      : []),
    ...differences.map(
      ({ of, key, expected, found }) =>
        `  DIFFERS ${of} ${JSON.stringify(key)}: the journal gives ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`,
    ),
    differenceCount === 0
      ? '  No differences.'
      : `  ${differenceCount} differences, the first of them above. “staffetta rebuild-figures” makes figures anew.`,
  ].join('\n');
}
