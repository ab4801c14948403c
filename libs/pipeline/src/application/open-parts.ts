import { groupBy, Money } from '#kernel';
import type { OpenStage } from '../domain/stage-rates.js';
import type { OpenReport } from './open-report.js';

/** Open deals that are alike, as they are counted. */
export interface OpenGroup {
  readonly stage: OpenStage;
  readonly agentId: string | null;
  readonly teamId: string | null;
  readonly since: number | null;
  readonly isSlipped: boolean;
  /** The currency of deals that could not be told in that of the report. */
  readonly untold: string | null;
  readonly deals: number;
  /** How many have an amount in the currency of the report. */
  readonly priced: number;
  /** How many have any amount, and what they come to in their own currency. */
  readonly said: number;
  readonly own: string;
  readonly minor: string;
  readonly squares: number;
}

/** How long ago open deals were opened: from so many days on. */
const AGES = [0, 31, 91, 181, null] as const;

/** How old open deals are, and which should have closed by now. */
export function agesOf(groups: readonly OpenGroup[], currency: string): Pick<OpenReport, 'ages' | 'slipped'> {
  const sum = (of: readonly OpenGroup[]): { deals: number; amount: string } => ({
    deals: of.reduce((all, { deals }) => all + deals, 0),
    amount: Money.of(
      of.reduce((all, { minor }) => all + BigInt(minor), 0n),
      currency,
    ).toDecimal(),
  });
  return {
    ages: AGES.map((since) => ({ since, ...sum(groups.filter((group) => group.since === since)) })),
    slipped: sum(groups.filter(({ isSlipped }) => isSlipped)),
  };
}

/** What could not be told in the currency of the workspace, and what nobody told an amount of. */
export function untoldOf(groups: readonly OpenGroup[]): Pick<OpenReport, 'otherCurrencies' | 'unpriced'> {
  const foreign = groups.filter(({ untold, said }) => untold !== null && said > 0);
  return {
    otherCurrencies: [...groupBy(foreign, ({ untold }) => untold ?? '')].sort().map(([currency, of]) => ({
      currency,
      deals: of.reduce((all, { said }) => all + said, 0),
      amount: Money.of(
        of.reduce((all, { own }) => all + BigInt(own), 0n),
        currency,
      ).toDecimal(),
    })),
    unpriced: groups.reduce((all, { deals, said }) => all + deals - said, 0),
  };
}
