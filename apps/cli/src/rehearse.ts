import { readFile } from 'node:fs/promises';
import { ReadAgreements, RehearsalRun, Rehearse } from '#agreements';
import type { RehearsalResult } from '#agreements';
import { Database } from '#database';
import { newId } from '#kernel';
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
    const wish = { from: instant(options.from, '--from'), to: instant(options.to, '--to'), against };
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
    else say(describe(result));
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
  if (agreement === undefined && path === undefined)
    throw new UsageError('Name the agreement with --agreement, or a file with terms with --terms.');
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

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${(error as Error).message}`);
  }
}

function instant(text: string, option: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()))
    throw new UsageError(`${option} is no date: give YYYY-MM-DD, or an instant.`);
  return at;
}

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

function describe({ leads, changes, differing }: RehearsalResult): string {
  const lines = changes.map(({ clauseKey, owedBy, period, was, rehearsed, code }) =>
    [
      period.padEnd(12),
      owedBy.padEnd(11),
      clauseKey.padEnd(20),
      percent(was).padStart(9),
      percent(rehearsed).padStart(11),
      `  ${code}`,
    ].join(''),
  );
  return [
    `${leads} leads rehearsed; nothing was written.`,
    `${'period'.padEnd(12)}${'owed by'.padEnd(11)}${'clause'.padEnd(20)}${'was'.padStart(9)}${'rehearsed'.padStart(11)}`,
    ...lines,
    ...differing.map((each) => `${each.clauseKey}: other outcomes on ${each.leads} leads`),
  ].join('\n');
}
