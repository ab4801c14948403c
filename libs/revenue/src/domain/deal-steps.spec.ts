import * as fc from 'fast-check';
import { DEAL_STAGES } from '#contracts';
import { isOpenDeal } from './deal.js';
import { dealSteps } from './deal-steps.js';
import type { DealState, DealStep, StepTimes } from './deal-steps.js';

const TIMES: StepTimes = {
  openedAt: new Date('2026-01-10T09:00:00Z'),
  closedAt: new Date('2026-03-01T11:00:00Z'),
  closedOn: '2026-03-01',
  changedAt: new Date('2026-04-01T08:00:00Z'),
  changedOn: '2026-04-01',
};

const deal = (
  stage: DealState['stage'],
  amountMinor: number | null = 100_00,
  currency = 'EUR',
): DealState => ({
  stage,
  amountMinor,
  currency,
});

/** `opened>engaging`, `engaging>won on 2026-03-01`, `booked 100 EUR on …`: a step as one reads it. */
function told(step: DealStep): string {
  if (step.type === 'opened') return `opened>${step.to}`;
  if (step.type === 'changed') return `${step.from}>${step.to}`;
  if (step.type === 'closed') return `${step.from}>${step.to} on ${step.on}`;
  return `booked ${step.amountMinor} ${step.currency} on ${step.on}`;
}

describe('what an imported deal tells', () => {
  it.each<[string, DealState | null, DealState, string[]]>([
    ['a new open deal opens where it stands', null, deal('engaging'), ['opened>engaging']],
    [
      'a deal won before we heard of it passes through the funnel and is booked on the day it closed',
      null,
      deal('won'),
      ['opened>prospecting', 'prospecting>won on 2026-03-01', 'booked 10000 EUR on 2026-03-01'],
    ],
    [
      'a lost deal books nothing',
      null,
      deal('lost'),
      ['opened>prospecting', 'prospecting>lost on 2026-03-01'],
    ],
    [
      'a deal won for an amount nobody knows books nothing',
      null,
      deal('won', null),
      ['opened>prospecting', 'prospecting>won on 2026-03-01'],
    ],
    ['the same again is no news', deal('engaging'), deal('engaging'), []],
    ['a won deal that comes again is no news', deal('won'), deal('won'), []],
    ['a deal moves on', deal('engaging'), deal('proposal'), ['engaging>proposal']],
    ['a deal may move back', deal('proposal'), deal('engaging'), ['proposal>engaging']],
    [
      'a new amount is told in the stage it is in',
      deal('engaging', null),
      deal('engaging', 5),
      ['engaging>engaging'],
    ],
    [
      'an open deal closes on its day',
      deal('engaging', null),
      deal('won', 7),
      ['engaging>won on 2026-03-01', 'booked 7 EUR on 2026-03-01'],
    ],
    [
      'a won deal corrected upwards books the difference when we learn of it',
      deal('won', 100),
      deal('won', 130),
      ['booked 30 EUR on 2026-04-01'],
    ],
    [
      'corrected downwards it books less',
      deal('won', 100),
      deal('won', 60),
      ['booked -40 EUR on 2026-04-01'],
    ],
    [
      'a deal that is lost after all gives its booking back',
      deal('won', 100),
      deal('lost', 100),
      ['won>lost on 2026-03-01', 'booked -100 EUR on 2026-04-01'],
    ],
    [
      'a deal that is open again gives its booking back',
      deal('won', 100),
      deal('negotiation', 100),
      ['won>negotiation', 'booked -100 EUR on 2026-04-01'],
    ],
    [
      'currencies are never added up',
      deal('won', 100, 'EUR'),
      deal('won', 120, 'USD'),
      ['booked -100 EUR on 2026-04-01', 'booked 120 USD on 2026-04-01'],
    ],
  ])('%s', (_because, before, after, expected) => {
    expect(dealSteps(before, after, TIMES).map(told)).toEqual(expected);
  });

  it('dates the opening, the close and what has no date by their own instants', () => {
    expect(dealSteps(null, deal('won'), TIMES).map(({ at }) => at)).toEqual([
      TIMES.openedAt,
      TIMES.closedAt,
      TIMES.closedAt,
    ]);
    expect(dealSteps(deal('engaging'), deal('proposal'), TIMES).map(({ at }) => at)).toEqual([
      TIMES.changedAt,
    ]);
  });

  const anyState = fc.record({
    stage: fc.constantFrom(...DEAL_STAGES),
    amountMinor: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null }),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  });

  it('books, whatever a deal goes through, exactly what it is won for in each currency', () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 1, maxLength: 8 }), (history) => {
        const booked = new Map<string, number>();
        let before: DealState | null = null;
        for (const after of history) {
          for (const step of dealSteps(before, after, TIMES))
            if (step.type === 'booked')
              booked.set(step.currency, (booked.get(step.currency) ?? 0) + step.amountMinor);
          before = after;
        }
        const end = history.at(-1) as DealState;
        for (const currency of ['EUR', 'JPY', 'KWD']) {
          const isWonIn = end.stage === 'won' && end.currency === currency;
          expect(booked.get(currency) ?? 0).toBe(isWonIn ? (end.amountMinor ?? 0) : 0);
        }
      }),
    );
  });

  it('leaves a deal, whatever it goes through, in the stage that was told last', () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 1, maxLength: 8 }), (history) => {
        let before: DealState | null = null;
        let stage: string | null = null;
        for (const after of history) {
          for (const step of dealSteps(before, after, TIMES)) {
            if (step.type === 'changed' || step.type === 'closed') expect(step.from).toBe(stage);
            if (step.type === 'opened') expect([stage, isOpenDeal(step.to)]).toEqual([null, true]);
            if (step.type !== 'booked') stage = step.to;
          }
          before = after;
        }
        expect(stage).toBe(history.at(-1)?.stage);
      }),
    );
  });

  it('tells nothing the second time, whatever was told the first', () => {
    fc.assert(fc.property(anyState, (state) => void expect(dealSteps(state, state, TIMES)).toEqual([])));
  });
});
