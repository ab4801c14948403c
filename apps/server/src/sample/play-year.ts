import { Timers } from '#agreements';
import { compileCalendar } from '#calendar';
import { Database, enterWorkspace } from '#database';
import { ensureJournalMonths, Readers, Sequencer } from '#journal';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { capture, perform } from './deeds.js';
import { foundCompany } from './found-company.js';
import type { PlannedYear } from './plan-year.js';
import { actsOf, nextScene, soonestDue } from './script.js';
import type { Act } from './script.js';
import { signAgreement } from './sign-agreement.js';
import { Known } from './stage.js';
import type { Command, FoundedCompany, Stage } from './stage.js';
import type { Step } from './step.js';

/** Told how far it is, from 0 to 1. */
export type Progress = (share: number) => void;

/** What numbering and folding take of the whole, about. */
const FOLDING_SHARE = 0.1;

/**
 * Lets a planned year happen in a new sample workspace: through the commands of the product, each at its instant, deadlines acted on
 * when they pass. Nothing of it is announced; at the end positions are given and boards folded.
 */
export async function playYear(
  command: Command,
  plan: PlannedYear,
  { locale, onProgress = () => undefined }: { readonly locale: 'en' | 'it'; readonly onProgress?: Progress },
): Promise<FoundedCompany> {
  const database = command(Database);
  const company = await foundCompany(database, command, locale);
  await database.withWorkspace(company.workspaceId, (tx) => ensureMonths(tx, plan));
  await signAgreement(database, command, company, { plan, locale });
  await new Player(command, plan, company).play((share) => onProgress(share * (1 - FOLDING_SHARE)));
  await catchUp(command, company.workspaceId);
  onProgress(1);
  return company;
}
