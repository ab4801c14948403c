import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { currencyExponent } from '#kernel';
import { ratesOn } from '#spend';

/** Open deals are told by what their currency was worth on the day they are looked at; won ones stay at the rate of their close. */
export interface OpenScope {
  readonly asOf: string;
  readonly currency: string;
  /** One after the other as the statements about open deals name them. */
  readonly parameters: readonly unknown[];
}

export async function openScope(tx: Tx, workspaceId: string, asOf: string): Promise<OpenScope> {
  const { currency } = await thisWorkspace(tx);
  const rates = (await ratesOn(tx, workspaceId, asOf)).map(({ currency: code, rate }) => ({
    ...{ currency: code, rate, shift: currencyExponent(currency) - currencyExponent(code) },
  }));
  return { asOf, currency, parameters: [workspaceId, asOf, currency, JSON.stringify(rates)] };
}
