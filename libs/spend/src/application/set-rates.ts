import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { invalidField, newId } from '#kernel';
import type { DayRate } from '../domain/rates.js';
import { isRate, plainRate } from '../domain/rates.js';
import { keepRates } from '../persistence/currency-rates.js';
import type { By } from './by.js';
import { spendEntry } from './spend-entry.js';

export interface RateInput extends DayRate {
  /** Who says so: a bank, a file. */
  readonly source: string;
}

/** `set`: no rate stood for that day; `unchanged`: the same stood, or another is said further down the list. */
export type SetRate = 'set' | 'changed' | 'unchanged';

export interface SettingRates {
  /** Where each stands in the request. */
  readonly pointerOf?: (index: number) => string;
  /** Leaves a day alone that has a rate of another source. */
  readonly keepsOthers?: boolean;
}

/** Sets what foreign money was worth in the currency of the workspace. Of several of one day the last counts. */
@Injectable()
export class SetRates {
  constructor(private readonly journal: Journal) {}

  /** What became of each, in their order. @throws AppError `spend/rate`, `spend/own-currency` */
  async run(
    tx: Tx,
    by: By,
    inputs: readonly RateInput[],
    { pointerOf = pointed, keepsOthers = false }: SettingRates = {},
  ): Promise<SetRate[]> {
    const { currency: own } = await thisWorkspace(tx);
    inputs.forEach((input, index) => assertRate(input, own, pointerOf(index)));
    const last = new Map(inputs.map((each) => [keyOf(each), each]));
    const wanted = [...last.values()].map((each) => ({ id: newId<'currency-rate'>(), ...each }));
    const at = await databaseInstant(tx);
    const kept = await keepRates(tx, by.workspaceId, wanted, {
      ...{ at, memberId: by.memberId, keepsOthers },
    });
    const entries = kept.map(({ id, on, currency, rate, before }) => {
      const payload = { rateId: id, currency, on, rate: plainRate(rate), before };
      return spendEntry('currency_rate.set', by, { kind: 'currency-rate', id, at }, payload);
    });
    if (entries.length > 0) await this.journal.append(tx, by.workspaceId, entries);
    const became = new Map(
      kept.map((each) => [keyOf(each), each.before === null ? 'set' : 'changed'] as const),
    );
    return inputs.map((each) =>
      last.get(keyOf(each)) === each ? (became.get(keyOf(each)) ?? 'unchanged') : 'unchanged',
    );
  }
}

const keyOf = ({ currency, on }: Pick<DayRate, 'currency' | 'on'>): string => `${currency} ${on}`;
const pointed = (index: number): string => `/${index}`;

function assertRate({ currency, rate }: RateInput, own: string, pointer: string): void {
  if (currency === own)
    throw invalidField(
      'spend/own-currency',
      `${pointer}/currency`,
      `Amounts in ${own} need no rate here; leave it out.`,
    );
  if (!isRate(rate))
    throw invalidField(
      'spend/rate',
      `${pointer}/rate`,
      `Write what one ${currency} is worth in ${own}: digits with a point, above zero, at most ten decimals.`,
    );
}
