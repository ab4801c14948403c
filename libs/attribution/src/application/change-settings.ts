import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import { byCaller } from '#leads';
import type { CreditSettings, KeptSettings } from '../domain/settings.js';
import { currentSettings, insertSettings } from '../persistence/settings.js';

/** Says by what credit goes from here on; all deals, also closed ones, are credited anew, piece by piece. */
@Injectable()
export class ChangeSettings {
  constructor(
    private readonly journal: Journal,
    private readonly database: Database,
  ) {}

  read({ workspaceId }: Caller): Promise<KeptSettings> {
    return this.database.withWorkspace(workspaceId, (tx) => currentSettings(tx, workspaceId));
  }

  /**
   * Saying the same again changes nothing.
   * @throws AppError `credit/no-weight` when no position weighs anything, `credit/settings-changed` when `seen` is not the version any more
   */
  async run(tx: Tx, caller: Caller, seen: number, settings: CreditSettings): Promise<KeptSettings> {
    if (!Object.values(settings.positionWeights).some((weight) => weight > 0))
      throw invalidField(
        'credit/no-weight',
        '/positionWeights',
        'Give at least one position a weight above 0.',
      );
    const { workspaceId, memberId } = caller;
    const now = await currentSettings(tx, workspaceId);
    if (now.version !== seen) throw changed(now.version);
    if (isSame(now.settings, settings)) return now;
    const at = await databaseInstant(tx);
    const version = now.version + 1;
    if (!(await insertSettings(tx, workspaceId, version, settings, { memberId, at }))) throw changed(version);
    await this.journal.append(tx, workspaceId, [
      {
        ...{ type: 'credit.settings_changed', subjectKind: 'credit', subjectId: workspaceId, leadId: null },
        ...{ actor: byCaller(caller).actor, occurredAt: at, payload: { version } },
      },
    ]);
    return { version, settings };
  }
}

const changed = (version: number): AppError =>
  new AppError(
    'conflict',
    'credit/settings-changed',
    'Somebody changed these settings meanwhile; look at them again and repeat your change.',
    { facts: { version } },
  );

const isSame = (one: CreditSettings, other: CreditSettings): boolean => flat(one) === flat(other);

/** Without regard to the order of keys, which the database does not keep. */
const flat = (settings: CreditSettings): string =>
  JSON.stringify(
    Object.entries(settings)
      .map(([key, value]: [string, unknown]) => [
        key,
        typeof value === 'object' && value !== null ? Object.entries(value).sort() : value,
      ])
      .sort(),
  );
