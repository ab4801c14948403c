import { rows } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { readerStanding } from '#journal';
import { invalidField } from '#kernel';
import type { CreditStamp } from '../domain/period.js';
import { STANDING } from '../persistence/reports.sql.js';
import { currentSettings } from '../persistence/settings.js';
import { CREDIT_READER } from './follow-journal.js';

/** A stretch as a caller names it. */
export interface AskedPeriod {
  readonly from: string;
  readonly to: string;
  /** That of the workspace when left out. */
  readonly currency?: string | undefined;
}

/** What figures of a period depend on now. @throws AppError `credit/period` when it ends before it begins */
export async function readStamp(tx: Tx, workspaceId: string, asked: AskedPeriod): Promise<CreditStamp> {
  const { from, to } = asked;
  assertPeriod(asked);
  const { version, settings } = await currentSettings(tx, workspaceId);
  const [standing] = await rows<Pick<CreditStamp, 'revision' | 'isSettling'>>(tx, STANDING, [workspaceId]);
  const { position, isFarBehind } = await readerStanding(tx, workspaceId, CREDIT_READER);
  return {
    ...{ from, to, currency: asked.currency ?? (await thisWorkspace(tx)).currency },
    position,
    revision: standing?.revision ?? '0',
    settingsVersion: version,
    lookbackDays: settings.lookbackDays,
    sessionMinutes: settings.sessionMinutes,
    isSettling: isFarBehind || (standing?.isSettling ?? false),
  };
}

/** @throws AppError `credit/period` when it ends before it begins */
export function assertPeriod({ from, to }: AskedPeriod): void {
  if (from > to)
    throw invalidField('credit/period', '/to', 'Choose a last day that is not before the first.');
}
