import { existsSync, readFileSync } from 'node:fs';
import { publicKeyIn, readAnchors, ShowStanding, VerifyLog } from '#audit';
import type { ChainFault, LogVerdict } from '#audit';
import type { WorkspaceFacts } from '#identity';
import { say, sayJson } from './terminal.js';
import { UsageError } from './usage-error.js';
import { chosenWorkspaces, lookingAround } from './with-application.js';

export interface AuditOptions {
  readonly anchors?: string;
  readonly key: readonly string[];
  readonly workspace?: string;
  readonly json?: boolean;
}

/** `staffetta audit verify`: names the first entry of each log that is not as it was written; ends with 1 where there is one. */
export const verifyAudit = ({ anchors, key, workspace, json = false }: AuditOptions): Promise<void> =>
  lookingAround(async ({ command }) => {
    const filed = anchors === undefined ? undefined : anchorsIn(anchors);
    const named = key.map(keyIn);
    const { trustedFolder } = command(ShowStanding);
    const answers: { workspace: WorkspaceFacts; verdict: LogVerdict }[] = [];
    for (const each of await chosenWorkspaces(command, workspace)) {
      const own = await command(ShowStanding).witnesses(each.id);
      if (named.length === 0 && own.broken.length > 0) throw noKey(own.broken.join(', '));
      const publicKeys = named.length === 0 ? own.publicKeys : named;
      const verdict = await command(VerifyLog).verify(each.id, { anchors: filed ?? own.anchors, publicKeys });
      answers.push({ workspace: each, verdict });
      if (!json) say(describe(each, verdict, trustedFolder));
    }
    if (json) sayJson(answers);
    if (answers.some(({ verdict }) => verdict.fault !== undefined || verdict.untrusted > 0))
      process.exitCode = 1;
  });

function anchorsIn(path: string): ReturnType<typeof readAnchors>['anchors'] {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  const { anchors, broken } = readAnchors(path);
  if (broken.length === 0) return anchors;
  throw new UsageError(`Lines ${broken.join(', ')} of ${path} are no anchors; take a copy that is whole.`);
}

function keyIn(given: string): string {
  const key = publicKeyIn(existsSync(given) ? readFileSync(given, 'utf8') : given);
  if (key === undefined) throw noKey(given);
  return key;
}

const noKey = (where: string): UsageError =>
  new UsageError(
    `There is no public key in ${where}: it is the file audit/public-key.pem of a home, or 32 bytes in base64.`,
  );

function describe(
  { name, id }: WorkspaceFacts,
  { checked, confirmed, untrusted, unknownKeys, fault }: LogVerdict,
  trustedFolder: string,
): string {
  const lines = [`${name} (${id}): ${checked} entries hold, ${confirmed} of them confirmed by a signed head`];
  if (untrusted > 0)
    lines.push(`  ${untrusted} anchors were not signed by a trusted key: they prove nothing.`);
  if (unknownKeys.length > 0)
    lines.push(
      `  Some were signed by ${unknownKeys.join(', ')}. After a restore or a move that may be the key of the former home.`,
      `  Compare it with the audit/public-key.pem that was kept from there, and put that file into ${trustedFolder},`,
      `  or name it with --key. A key that nobody kept outside the database proves nothing.`,
    );
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
