import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import { AFTER_SALE_STEPS } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import type { By } from '#leads';
import { SHIPPED_AFTER_SALE } from '../domain/after-sale.js';
import type { AfterSaleSetting } from '../domain/after-sale.js';
import { keepAfterSale, keptAfterSale } from '../persistence/after-sale.js';
import type { KeptAfterSale } from '../domain/after-sale.js';

/** What follows a sale in this workspace; what ships, at version 0, where it has none of its own. */
export const afterSaleSettings = async (tx: Tx, workspaceId: string): Promise<KeptAfterSale> =>
  (await keptAfterSale(tx, workspaceId)) ?? { version: 0, steps: SHIPPED_AFTER_SALE };

/** Which steps follow a sale, of which department; deals that were won before keep theirs. */
@Injectable()
export class AfterSaleSettings {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  read(workspaceId: string): Promise<KeptAfterSale> {
    return this.database.withWorkspace(workspaceId, (tx) => afterSaleSettings(tx, workspaceId));
  }

  /**
   * The same again changes nothing.
   * @throws AppError `after-sale/settings-changed` when `seen` is not the version any more, `after-sale/each-step-once`
   */
  async keep(tx: Tx, by: By, seen: number, wished: readonly AfterSaleSetting[]): Promise<KeptAfterSale> {
    const { workspaceId, memberId, actor } = by;
    const now = await afterSaleSettings(tx, workspaceId);
    if (now.version !== seen) throw settingsChanged(now.version);
    const steps = inOrder(wished);
    if (isSame(now.steps, steps)) return now;
    const at = await databaseInstant(tx);
    const kept = { version: seen + 1, steps };
    if (!(await keepAfterSale(tx, workspaceId, kept, { at, by: memberId })))
      throw settingsChanged(kept.version);
    const used = steps.flatMap(({ step, isUsed }) => (isUsed ? [step] : []));
    const entry: NewEntry<'after_sale_settings.changed'> = {
      ...{
        type: 'after_sale_settings.changed',
        subjectKind: 'process',
        subjectId: workspaceId,
        leadId: null,
      },
      ...{ actor, occurredAt: at, payload: { version: kept.version, used } },
    };
    await this.journal.append(tx, workspaceId, [entry]);
    return kept;
  }
}

/** All steps, each once, in the order in which they are due. */
function inOrder(wished: readonly AfterSaleSetting[]): AfterSaleSetting[] {
  const found = AFTER_SALE_STEPS.flatMap((code) => wished.filter(({ step }) => step === code));
  const isWhole = AFTER_SALE_STEPS.every((code) => found.some(({ step }) => step === code));
  if (!isWhole || found.length !== AFTER_SALE_STEPS.length)
    throw invalidField('after-sale/each-step-once', '/steps', 'Say each step once, also those not used.');
  return found.map(({ step, label, department, isUsed, afterDays }) => ({
    ...{ step, label: label?.trim() || null, department, isUsed, afterDays },
  }));
}

const KEYS = ['step', 'label', 'department', 'isUsed', 'afterDays'] as const;

const isSame = (one: readonly AfterSaleSetting[], other: readonly AfterSaleSetting[]): boolean =>
  one.every((setting, place) => KEYS.every((key) => setting[key] === other[place]?.[key]));

const settingsChanged = (version: number): AppError =>
  new AppError(
    'conflict',
    'after-sale/settings-changed',
    'Somebody changed these steps meanwhile; look at them again and repeat your change.',
    { facts: { version } },
  );
