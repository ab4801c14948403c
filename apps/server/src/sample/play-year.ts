import { Timers, WriteHistory } from '#agreements';
import { Database } from '#database';
import { beginHistory, endHistory, ensureJournalMonths, Readers, Sequencer } from '#journal';
import { foundWorkspace, peopleCompany } from './found-company.js';
import type { PlannedYear } from './plan-year.js';
import { Player } from './player.js';
import { signAgreement } from './sign-agreement.js';
import { spendYear } from './spend-year.js';
import type { Command, FoundedCompany } from './stage.js';
import { whileLeased } from './while-leased.js';

export interface Playing {
  readonly locale: 'en' | 'it';
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Told as soon as the company is there, before anything happens in it. */
  readonly onFounded?: (company: FoundedCompany) => Promise<unknown>;
  /** The account that asked for it; should the making be cut off, the next start makes it anew for them. */
  readonly requestedBy?: string;
  /** Ends the history early; what has happened is taken away at the next start. */
  readonly signal?: AbortSignal;
}

/** What numbering and folding take of the whole, about. */
const FOLDING_SHARE = 0.1;

/**
 * Lets a planned year happen in a new sample workspace: through the commands of the product, each at its instant, deadlines acted on
 * when they pass. Nothing of it is announced; at the end positions are given and boards folded.
 */
export async function playYear(
  command: Command,
  plan: PlannedYear,
  playing: Playing,
): Promise<FoundedCompany> {
  const database = command(Database);
  const workspace = await foundWorkspace(database, playing.locale);
  // Not under the caller's signal: whoever makes a sample holds it until the making has come to its end, early or not.
  return whileLeased(command, workspace.id, async () => {
    const history = { workspaceId: workspace.id, requestedBy: playing.requestedBy ?? null };
    await database.withWorkspace(workspace.id, (tx) => beginHistory(tx, history));
    const company = await peopleCompany(database, command, workspace, playing.locale);
    await playing.onFounded?.(company);
    await writeYear(command, plan, company, playing);
    await database.withWorkspace(workspace.id, (tx) => endHistory(tx, workspace.id));
    playing.onProgress?.(1);
    return company;
  });
}

async function writeYear(
  command: Command,
  plan: PlannedYear,
  company: FoundedCompany,
  { locale, onProgress = () => undefined, signal }: Playing,
): Promise<void> {
  const { workspaceId } = company;
  const database = command(Database);
  await command(WriteHistory).run(workspaceId, async () => {
    await database.withWorkspace(workspaceId, (tx) => ensureJournalMonths(tx, new Date(plan.agreedFrom), 1));
    await signAgreement(database, command, company, { plan, locale });
    await spendYear(database, command, company, plan);
    await new Player(command, plan, company).play((share) => onProgress(share * (1 - FOLDING_SHARE)), signal);
    await command(Timers).runUntil(workspaceId, new Date(plan.until));
  });
  await catchUp(command, workspaceId);
}

/** Numbers and folds what has been written, where no process with the role `worker` may be running. */
export async function catchUp(command: Command, workspaceId: string): Promise<void> {
  await command(Sequencer).number(workspaceId);
  const readers = command(Readers);
  for (const reader of readers.all()) await readers.catchUp(reader, workspaceId);
}
