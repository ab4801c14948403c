import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ImportFile, RefusedRowsFile } from '#intake';
import type { ImportReport } from '#intake';
import { catchUp } from '../../server/src/index.js';
import type { Command } from '../../server/src/index.js';
import { UsageError } from './usage-error.js';
import { progressLine, say, sayJson } from './terminal.js';
import { chooseWorkspace, withApplication } from './with-application.js';

export interface ImportOptions {
  /** File with the mapping, JSON. */
  readonly map: string;
  readonly dryRun?: boolean;
  /** Of a spreadsheet; the first one when left out. */
  readonly sheet?: string;
  /** Where the refused rows go, each with what is wrong. */
  readonly errors?: string;
  readonly workspace?: string;
  readonly json?: boolean;
}

/** Errors shown; the others are kept with the import. */
const SHOWN = 20;

/** `staffetta import <kind> <file>`: ends with 1 where rows were refused. */
export const importFile = (kind: string, path: string, options: ImportOptions): Promise<void> =>
  withApplication(async ({ command }) => {
    const { id: workspaceId } = await chooseWorkspace(command, options.workspace);
    const mapping = await readMapping(options.map);
    const progress = progressLine(`Importing ${kind}`);
    const stop = stopOnCtrlC();
    try {
      const report = await command(ImportFile).run({
        ...{ workspaceId, memberId: null, kind, path, mapping },
        ...{ isDryRun: options.dryRun ?? false, signal: stop.signal, sheet: options.sheet },
        onProgress: ({ rows, total, refused }) =>
          progress.update(rows, total ?? rows, `${rows} rows${refused > 0 ? `, ${refused} refused` : ''}`),
      });
      progress.end();
      if (options.errors !== undefined && report.refused > 0)
        await writeRefused(command, { workspaceId, id: report.id, to: options.errors });
      await catchUp(command, workspaceId);
      if (options.json) sayJson(report);
      else say(describe(report));
      if (report.state !== 'done' || report.refused > 0) process.exitCode = 1;
    } finally {
      progress.end();
      stop.release();
    }
  });

async function writeRefused(
  command: Command,
  { workspaceId, id, to }: { readonly workspaceId: string; readonly id: string; readonly to: string },
): Promise<void> {
  await pipeline(
    await command(RefusedRowsFile).open(workspaceId, id),
    createWriteStream(to, { mode: 0o600 }),
  );
}

async function readMapping(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${(error as Error).message}`);
  }
}

/** Ends between two chunks: what is in stays in, and the same command goes on where this one ended. */
function stopOnCtrlC(): { readonly signal: AbortSignal; release(): void } {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  process.once('SIGINT', abort).once('SIGTERM', abort);
  return { signal: stop.signal, release: () => void process.off('SIGINT', abort).off('SIGTERM', abort) };
}

function describe({
  id,
  isDryRun,
  state,
  why,
  rows,
  captured,
  enriched,
  duplicate,
  refused,
  withheld,
  firstErrors,
}: ImportReport): string {
  const shown = firstErrors.slice(0, SHOWN).map(({ row, column, value, detail }) => {
    const where = column === null ? `row ${row}` : `row ${row}, column “${column}”`;
    return `  ${where}${value === null ? '' : ` (“${value}”)`}: ${detail}`;
  });
  const more =
    refused > shown.length
      ? [`  … the other errors are listed on the import’s page, or in the file of --errors.`]
      : [];
  return [
    `${isDryRun ? 'Rehearsed, nothing was kept' : (STATES[state] ?? state)}${why ? `: ${why}` : '.'}`,
    `${rows} rows: ${captured} new, ${enriched} enriched, ${duplicate} known already, ${refused} refused.`,
    ...(withheld > 0
      ? [`${withheld} of them are of people erased at their wish: nothing that says who was taken.`]
      : []),
    ...(state === 'done' && !isDryRun ? [`Undo it within 24 hours: staffetta undo-import ${id}`] : []),
    ...(shown.length > 0 ? ['Errors:', ...shown, ...more] : []),
  ].join('\n');
}

const STATES: Readonly<Record<string, string>> = {
  done: 'Imported',
  cancelled: 'Cancelled',
  failed: 'Failed',
};
