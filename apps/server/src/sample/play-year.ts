import { Timers, WriteHistory } from '#agreements';
import { Database } from '#database';
import { ensureJournalMonths, Readers, Sequencer } from '#journal';
import { foundCompany } from './found-company.js';
import type { PlannedYear } from './plan-year.js';
import { Player } from './player.js';
import { signAgreement } from './sign-agreement.js';
import type { Command, FoundedCompany } from './stage.js';

export interface Playing {
  readonly locale: 'en' | 'it';
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Told as soon as the company is there, before anything happens in it. */
  readonly onFounded?: (company: FoundedCompany) => Promise<unknown>;
  /** Ends the history early; what has happened stays. */
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
  { locale, onProgress = () => undefined, onFounded, signal }: Playing,
): Promise<FoundedCompany> {
  const database = command(Database);
  const company = await foundCompany(database, command, locale);
  const { workspaceId } = company;
  await onFounded?.(company);
  await command(WriteHistory).run(workspaceId, async () => {
    await database.withWorkspace(workspaceId, (tx) => ensureJournalMonths(tx, new Date(plan.agreedFrom), 1));
    await signAgreement(database, command, company, { plan, locale });
    await new Player(command, plan, company).play((share) => onProgress(share * (1 - FOLDING_SHARE)), signal);
    await command(Timers).runUntil(workspaceId, new Date(plan.until));
  });
  await catchUp(command, workspaceId);
  onProgress(1);
  return company;
}

/** Numbers and folds what has been written, where no process with the role `worker` may be running. */
export async function catchUp(command: Command, workspaceId: string): Promise<void> {
  await command(Sequencer).number(workspaceId);
  const readers = command(Readers);
  for (const reader of readers.all()) await readers.catchUp(reader, workspaceId);
}
