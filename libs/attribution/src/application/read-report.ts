import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { invalidField, Money } from '#kernel';
import { isPathModel, isRuleModel } from '../domain/models.js';
import type { ModelName, PathModelName } from '../domain/models.js';
import { levelOf } from '../domain/period.js';
import type { Grouping } from '../domain/period.js';
import type { CreditReport, CreditSplit, ModelReport } from '../domain/report.js';
import { COUNTED_IN_PERIOD, creditOfPeriod } from '../persistence/reports.sql.js';
import { INFLUENCED } from '../domain/period.js';
import { CreditPaths } from './paths/credit-paths.js';
import { namesOf } from './names.js';
import { readStamp } from './read-stamp.js';
import type { AskedPeriod } from './read-stamp.js';
import { ShownFigures } from './shown-figures.js';
import type { Counted, Rolled } from './shown-figures.js';

export interface ReportAsked extends AskedPeriod {
  readonly by: Grouping;
  readonly models: readonly ModelName[];
}

/** Several models side by side over one period, read at one moment: days and combinations, never deals. */
@Injectable()
export class ReadReport {
  constructor(
    private readonly database: Database,
    private readonly paths: CreditPaths,
  ) {}

  /** @throws AppError `credit/period`, `credit/by-channel-only` for a model of paths by campaign or asset */
  run(caller: Caller, asked: ReportAsked): Promise<CreditReport> {
    const { by, models } = asked;
    if (by !== 'channel' && models.some(isPathModel))
      throw invalidField(
        'credit/by-channel-only',
        '/models',
        'Markov and Shapley credit channels; ask for them by channel, or leave them out.',
      );
    return this.database.withWorkspace(caller.workspaceId, (tx) => this.read(tx, caller.workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }

  private async read(tx: Tx, workspaceId: string, asked: ReportAsked): Promise<CreditReport> {
    const { by, models } = asked;
    const stamp = await readStamp(tx, workspaceId, asked);
    const { from, to, currency } = stamp;
    const counted = await rows<Counted>(tx, COUNTED_IN_PERIOD, [workspaceId, from, to]);
    const sql = creditOfPeriod([...models.filter(isRuleModel), INFLUENCED]);
    const rolled = await rows<Rolled>(tx, sql, [workspaceId, levelOf(by), currency, from, to]);
    const names = await namesOf(tx, workspaceId, rolled);
    const shown = new ShownFigures(currency, names);
    const { answers, computing } = await this.paths.run(tx, workspaceId, stamp, models.filter(isPathModel));
    const side = (state: 'won' | 'pending'): Counted | undefined =>
      counted.find((each) => each.state === state && each.currency === currency);
    return {
      ...{ stamp, by, won: shown.side(side('won')), pending: shown.side(side('pending')) },
      models: models
        .filter((model) => !computing.some((each) => each === model))
        .map((model): ModelReport => {
          const path = answers.get(model as PathModelName);
          if (path) return shown.path(model, path, side('won'));
          const split = (state: 'won' | 'pending'): CreditSplit =>
            shown.split(
              rolled.filter((each) => each.model === model && each.state === state),
              side(state),
            );
          return { model, won: split('won'), pending: split('pending'), probability: null };
        }),
      computing,
      influenced: rolled
        .filter(({ model, state }) => model === INFLUENCED && state === 'won')
        .map((each) => shown.row(each)),
      otherCurrencies: counted
        .filter((each) => each.currency !== currency && each.state !== 'lost')
        .map(({ state, currency: other, conversions, minor }) => ({
          ...{ state: state as 'won' | 'pending', currency: other, conversions },
          amount: Money.of(BigInt(minor), other).toDecimal(),
        })),
    };
  }
}
