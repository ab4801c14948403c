import { VerifyWorkspace } from '#scoreboard';
import type { Verdict } from '#scoreboard';
import { Database } from '#database';
import { allWorkspaces } from '#identity';
import type { WorkspaceFacts } from '#identity';
import { say, sayJson } from './terminal.js';
import { chooseWorkspace, withApplication } from './with-application.js';
import type { Opened } from './with-application.js';

export interface VerifyOptions {
  readonly workspace?: string;
  readonly json?: boolean;
}

/** `staffetta verify`: everything a workspace shows, made anew from its journal and compared; ends with 1 where anything differs. */
export const verify = ({ workspace, json = false }: VerifyOptions): Promise<void> =>
  withApplication(async ({ command }) => {
    const answers: { workspace: WorkspaceFacts; verdict: Verdict }[] = [];
    for (const each of await chosen(command, workspace)) {
      const verdict = await command(VerifyWorkspace).verify(each.id);
      answers.push({ workspace: each, verdict });
      if (!json) say(describe(each, verdict));
    }
    if (json) sayJson(answers);
    if (answers.some(({ verdict }) => verdict.differenceCount > 0)) process.exitCode = 1;
  });

/** Without a name all of them. */
const chosen = async (command: Opened['command'], wanted: string | undefined): Promise<WorkspaceFacts[]> =>
  wanted === undefined
    ? command(Database).withRole('accounts', allWorkspaces)
    : [await chooseWorkspace(command, wanted)];

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
      : `  ${differenceCount} differences, the first of them above.`,
  ].join('\n');
}
