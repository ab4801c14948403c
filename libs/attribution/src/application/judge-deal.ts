import { judgeTouches } from '#credit';
import type { CreditTouch, TouchVerdict } from '#credit';
import type { Tx } from '#database';
import type { CreditedConversion } from '../domain/conversion.js';
import { sessionGapMs } from '../domain/settings.js';
import type { CreditSettings } from '../domain/settings.js';
import { wholeHistoryOf } from './gather-facts.js';
import type { WholeTouch } from './gather-facts.js';

/** Why a touch is not credited; `not-yet`: credit has not looked at it. */
export const LEFT_OUT = ['same-visit', 'before-window', 'after-end', 'not-yet'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Whose touch it is: of somebody who takes part in the deal, or of a colleague whose touches are pooled with theirs. */
export const WHOSE = ['party', 'colleague'] as const;
export type Whose = (typeof WHOSE)[number];

export interface JudgedTouch extends WholeTouch {
  readonly whose: Whose;
  /** Null: it counts. */
  readonly leftOut: LeftOut | null;
}

/** Every touch of those whose touches may be credited for a deal, first to last, with why it counts or does not. */
export async function judgeDeal(
  tx: Tx,
  workspaceId: string,
  conversion: CreditedConversion,
  settings: CreditSettings,
): Promise<JudgedTouch[]> {
  const whole = await wholeHistoryOf(tx, workspaceId, conversion);
  const counted = new Set(conversion.touches.map(({ touchId }) => touchId));
  const judged = verdictsOf(conversion, whole, settings);
  const party = new Set(conversion.partyIds);
  return whole.map((touch) => ({
    ...touch,
    whose: party.has(touch.personId) ? 'party' : 'colleague',
    leftOut: counted.has(touch.id) ? null : reasonOf(judged.get(touch.id)),
  }));
}

function verdictsOf(
  { opportunityId: id, endsAt }: CreditedConversion,
  touches: readonly WholeTouch[],
  settings: CreditSettings,
): ReadonlyMap<string, TouchVerdict> {
  const asked = touches.map(({ id: touchId, at, channel, campaignId, type, personId }): CreditTouch => ({
    ...{ id: touchId, at, channel, campaign: campaignId, type, person: personId },
    ...{ account: id, session: null },
  }));
  const window = {
    lookbackDays: settings.lookbackDays,
    sessionGapMs: sessionGapMs(settings),
    asOf: endsAt,
  };
  const deal = { id, at: endsAt, person: id, account: id, leadAt: null, opportunityAt: null };
  return judgeTouches(deal, asked, window);
}

const reasonOf = (verdict: TouchVerdict | undefined): LeftOut =>
  verdict === undefined || verdict === 'counts' || verdict === 'other-party' ? 'not-yet' : verdict;
