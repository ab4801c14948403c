import { readFile } from 'node:fs/promises';
import { ReadAgreements, RehearsalRun, Rehearse } from '#agreements';
import { Database } from '#database';
import { newId } from '#kernel';
import { describeRehearsal, instantOf, zoneOf } from './rehearsed.js';
import { UsageError } from './usage-error.js';
import { progressLine, say, sayJson } from './terminal.js';
import { chooseWorkspace, withApplication } from './with-application.js';
import type { Opened } from './with-application.js';

export interface RehearseOptions {
  /** Agreement whose newest version is rehearsed, and with which it is compared. */
  readonly agreement?: string;
  /** File with terms, JSON; compared with the agreement where one is named, too. */
  readonly terms?: string;
  readonly from: string;
  readonly to: string;
  readonly workspace?: string;
  readonly json?: boolean;
}

/** `staffetta rehearse`: a draft over the past, both sides beside what was. Writes nothing. */
export const rehearse = (options: RehearseOptions): Promise<void> =>
  withApplication(async ({ command }) => {
    const { id: workspaceId } = await chooseWorkspace(command, options.workspace);
    const { wording, against } = await chosen(command, workspaceId, options);
    const zone = zoneOf(wording.terms);
    const [from, to] = [instantOf(options.from, '--from', zone), instantOf(options.to, '--to', zone)];
    const wish = { from, to, against };
    const run = new RehearsalRun(newId(), workspaceId, wish);
    const progress = progressLine('Rehearsing');
    const telling = setInterval(() => progress.update(run.progress.done, run.progress.total), 100);
    const cancel = (): void => run.cancel();
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    try {
      await command(Rehearse).run(run, wording);
    } finally {
      clearInterval(telling);
      progress.end();
      process.off('SIGINT', cancel).off('SIGTERM', cancel);
    }
    const { result } = run;
    if (!result) return;
    if (options.json) sayJson({ ...result, rehearsed: result.rehearsed.clauses });
    else say(describeRehearsal(result));
  });

interface Chosen {
  readonly wording: { readonly terms: unknown; readonly calendars?: unknown };
  readonly against: string | null;
}

async function chosen(
  command: Opened['command'],
  workspaceId: string,
  { agreement, terms: path }: RehearseOptions,
): Promise<Chosen> {
  if (agreement === undefined && path === undefined) throw await unnamed(command, workspaceId);
  const terms = path === undefined ? undefined : await readJson(path);
  if (agreement === undefined) return { wording: { terms }, against: null };
  const { versions } = await command(Database).withWorkspace(workspaceId, (tx) =>
    command(ReadAgreements).one(tx, workspaceId, agreement),
  );
  const newest = versions.at(-1);
  const active = versions.findLast(({ status }) => status === 'active') ?? newest;
  if (!newest || !active) throw new UsageError('That agreement has no version.');
  const wording = terms === undefined ? { terms: newest.terms, calendars: newest.calendars } : { terms };
  return { wording, against: active.id };
}

/** Says which agreements there are, for their ids stand nowhere else on the command line. */
async function unnamed(command: Opened['command'], workspaceId: string): Promise<UsageError> {
  const all = await command(Database).withWorkspace(workspaceId, (tx) =>
    command(ReadAgreements).list(tx, workspaceId),
  );
  const list = all.map(({ id, name, status }) => `\n  ${id}  ${name} (${status})`).join('');
  return new UsageError(`Name the agreement with --agreement, or a file with terms with --terms.${list}`);
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${(error as Error).message}`);
  }
}
