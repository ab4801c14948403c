import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { Money } from '#kernel';
import { NOTHING_SAID } from '../domain/settings.js';
import type { KeptReturnSettings, ReturnSettings } from '../domain/settings.js';
import { currentSettings, insertSettings } from '../persistence/settings.js';
import { halfRepeat, halfRevenue, settingsChanged, twoLifetimes } from './return-errors.js';

/** Says what no record tells: margin, monthly revenue and lifetime of a customer. Every report goes by it at once. */
@Injectable()
export class ChangeSettings {
  constructor(
    private readonly journal: Journal,
    private readonly database: Database,
  ) {}

  read({ workspaceId }: Caller): Promise<KeptReturnSettings> {
    return this.database.withWorkspace(workspaceId, (tx) => currentSettings(tx, workspaceId));
  }

  /**
   * Saying the same again changes nothing.
   * @throws AppError `returns/two-lifetimes`, `returns/half-repeat`, `returns/half-revenue`, `money/amount`, and `returns/settings-changed`
   * when `seen` is not the version any more
   */
  async run(tx: Tx, caller: Caller, seen: number, said: ReturnSettings): Promise<KeptReturnSettings> {
    const settings = { ...NOTHING_SAID, ...said };
    assertWhole(settings);
    if (settings.monthlyRevenue !== null)
      Money.parse(settings.monthlyRevenue, (await thisWorkspace(tx)).currency);
    const { workspaceId, memberId, credentialId } = caller;
    const now = await currentSettings(tx, workspaceId);
    if (now.version !== seen) throw settingsChanged(now.version);
    if (isSame(now.settings, settings)) return now;
    const at = await databaseInstant(tx);
    const version = now.version + 1;
    if (!(await insertSettings(tx, workspaceId, version, settings, { memberId, at })))
      throw settingsChanged(version);
    await this.journal.append(tx, workspaceId, [
      {
        ...{ type: 'returns.settings_changed', subjectKind: 'returns', subjectId: workspaceId, leadId: null },
        actor: memberId === null ? { kind: 'connector', id: credentialId } : { kind: 'member', id: memberId },
        ...{ occurredAt: at, payload: { version } },
      },
    ]);
    return { version, settings };
  }
}

/** What belongs together is said together. */
function assertWhole(settings: ReturnSettings): void {
  const { monthlyChurn, lifetimeMonths, repeatShare, repeatPeriods, revenueBasis, monthlyRevenue } = settings;
  if ([monthlyChurn, lifetimeMonths, repeatShare].filter((each) => each !== null).length > 1)
    throw twoLifetimes();
  if ((repeatShare === null) !== (repeatPeriods === null)) throw halfRepeat();
  if ((revenueBasis === 'said') !== (monthlyRevenue !== null)) throw halfRevenue();
}

const isSame = (one: ReturnSettings, other: ReturnSettings): boolean =>
  (Object.keys(NOTHING_SAID) as (keyof ReturnSettings)[]).every((key) => one[key] === other[key]);
