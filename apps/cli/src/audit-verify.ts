import { existsSync, readFileSync } from 'node:fs';
import { publicKeyOf, readAnchors, ShowStanding, VerifyLog } from '#audit';
import type { ChainFault, LogVerdict } from '#audit';
import { Database } from '#database';
import { allWorkspaces } from '#identity';
import type { WorkspaceFacts } from '#identity';
import { say, sayJson } from './terminal.js';
import { UsageError } from './usage-error.js';
import { chooseWorkspace, lookingAround } from './with-application.js';
import type { Opened } from './with-application.js';

export interface AuditOptions {
  readonly anchors?: string;
  readonly key?: string;
  readonly workspace?: string;
  readonly json?: boolean;
}

/** `staffetta audit verify`: names the first entry of each log that is not as it was written; ends with 1 where there is one. */
export const verifyAudit = ({ anchors, key, workspace, json = false }: AuditOptions): Promise<void> =>
  lookingAround(async ({ command }) => {
    const filed = anchors === undefined ? undefined : anchorsIn(anchors);
    const answers: { workspace: WorkspaceFacts; verdict: LogVerdict }[] = [];
    for (const each of await chosen(command, workspace)) {
      const own = await command(ShowStanding).witnesses(each.id);
      const publicKeys = key === undefined ? own.publicKeys : [keyIn(key)];
      const verdict = await command(VerifyLog).verify(each.id, { anchors: filed ?? own.anchors, publicKeys });
      answers.push({ workspace: each, verdict });
      if (!json) say(describe(each, verdict));
    }
    if (json) sayJson(answers);
    if (answers.some(({ verdict }) => verdict.fault !== undefined || verdict.untrusted > 0))
      process.exitCode = 1;
  });

/** Without a name all of them. */
const chosen = async (command: Opened['command'], wanted: string | undefined): Promise<WorkspaceFacts[]> =>
  wanted === undefined
    ? command(Database).withRole('accounts', allWorkspaces)
    : [await chooseWorkspace(command, wanted)];

function anchorsIn(path: string): ReturnType<typeof readAnchors>['anchors'] {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  const { anchors, broken } = readAnchors(path);
  if (broken.length === 0) return anchors;
  throw new UsageError(`Lines ${broken.join(', ')} of ${path} are no anchors; take a copy that is whole.`);
}

const keyIn = (given: string): string =>
  existsSync(given) ? publicKeyOf(readFileSync(given, 'utf8')) : given;

function describe(
  { name, id }: WorkspaceFacts,
  { checked, confirmed, untrusted, fault }: LogVerdict,
): string {
  const lines = [`${name} (${id}): ${checked} entries hold, ${confirmed} of them confirmed by a signed head`];
  if (untrusted > 0)
    lines.push(`  ${untrusted} anchors were not signed by a trusted key: they prove nothing.`);
  lines.push(fault ? `  FAULT ${WORDS[fault.kind](fault)}` : '  No fault.');
  return lines.join('\n');
}

const WORDS: Readonly<Record<ChainFault['kind'], (fault: ChainFault) => string>> = {
  changed: ({ number }) => `entry ${number} is not as it was written.`,
  missing: ({ number }) => `entry ${number} was removed.`,
  inserted: ({ number }) => `entry ${number} was put in between.`,
  twice: ({ number }) => `there are two entries ${number}.`,
  rewritten: ({ number, until }) =>
    `one of the entries ${number} to ${until} was written anew: a signed head tells another chain.`,
  truncated: ({ number, until }) =>
    `the log ends before entry ${number}, though a signed head tells of entry ${until}.`,
};
