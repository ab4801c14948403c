import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { prepareJourney } from '../journey/prepare.js';
import type { PreparedJourney } from '../journey/prepare.js';
import type { Conversion, CreditTouch } from '../journey/touch.js';

const BEGAN = Date.UTC(2026, 0, 1);

/** The instant so many days after the first. */
export const day = (days: number): EpochMs => BEGAN + days * DAY_MS;

let made = 0;

/** A touch of Ada’s by mail, unless told otherwise. */
export function touch(days: number, over: Partial<CreditTouch> = {}): CreditTouch {
  made += 1;
  const id = `touch-${String(made).padStart(6, '0')}`;
  const rest = {
    channel: 'mail',
    campaign: null,
    type: 'click',
    person: 'ada',
    account: null,
    session: null,
  };
  return { id, at: day(days), ...rest, ...over };
}

/** A deal of Ada’s won on the 38th day, unless told otherwise. */
export const deal = (over: Partial<Conversion> = {}): Conversion => ({
  ...{ id: 'deal', at: day(38), person: 'ada', account: null, leadAt: null, opportunityAt: null },
  ...over,
});

/** Ada’s way to a deal by touches on those channels, one a day and the last on the day it is won, however few. */
export function journeyBy(channels: readonly string[], over: Partial<Conversion> = {}): PreparedJourney {
  const touches = channels.map((channel, index) => touch(index, { channel }));
  const conversion = deal({ at: day(Math.max(0, channels.length - 1)), ...over });
  return prepareJourney(conversion, touches, { lookbackDays: null, asOf: day(1_000) });
}

/** The five touches of the published journey worth 12,000 (days 0, 5, 12, 30 and 38). */
export const publishedJourney = (over: Partial<Conversion> = {}): PreparedJourney =>
  prepareJourney(
    deal(over),
    [
      touch(0, { channel: 'LinkedIn' }),
      touch(5, { channel: 'blog' }),
      touch(12, { channel: 'retargeting' }),
      touch(30, { channel: 'brand search' }),
      touch(38, { channel: 'direct' }),
    ],
    { lookbackDays: null, asOf: day(1_000) },
  );
