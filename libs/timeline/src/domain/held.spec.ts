import fc from 'fast-check';
import { DEPARTMENTS } from '#contracts';
import type { Department } from '#contracts';
import { heldBy, timeByDepartment } from './held.js';
import type { DatedTurn, Stretch, Turn } from './held.js';

const at = (when: number, turn: Turn): DatedTurn => ({ ...turn, at: when });
const CAPTURED = at(10, { type: 'captured', by: 'marketing' });
const OFFERED = at(20, { type: 'offered', to: 'sales' });
const step = (when: number, name: string, department: Department): DatedTurn =>
  at(when, { type: 'step-begun', step: name, department });
const stepEnds = (when: number, name: string): DatedTurn => at(when, { type: 'step-ended', step: name });

const told = (stretches: readonly Stretch[]): string[] =>
  stretches.map(
    ({ department, from, until }) => `${department ?? 'nobody'} ${String(from)}–${String(until)}`,
  );

describe('who had the ball', () => {
  const LAW: readonly [string, readonly DatedTurn[], readonly string[]][] = [
    ['a lead is marketing’s until it is offered, from the first touch on', [CAPTURED], ['marketing 0–100']],
    [
      'from the offer on the ball is with the side that receives, accepted or not',
      [CAPTURED, OFFERED],
      ['marketing 0–20', 'sales 20–100'],
    ],
    [
      'an offer to partners is with partners',
      [CAPTURED, at(20, { type: 'offered', to: 'partner' })],
      ['marketing 0–20', 'partner 20–100'],
    ],
    [
      'what is refused is marketing’s again',
      [CAPTURED, OFFERED, at(40, { type: 'returned' })],
      ['marketing 0–20', 'sales 20–40', 'marketing 40–100'],
    ],
    [
      'whoever brings a lead in has it',
      [at(10, { type: 'captured', by: 'care' })],
      ['marketing 0–10', 'care 10–100'],
    ],
    [
      'a lead that is given away is with whom it is given to',
      [CAPTURED, at(30, { type: 'given', to: 'care' })],
      ['marketing 0–30', 'care 30–100'],
    ],
    [
      'a deal of a lead nobody offered is sales’',
      [CAPTURED, at(30, { type: 'deal-opened' })],
      ['marketing 0–30', 'sales 30–100'],
    ],
    [
      'a partner works its own deal',
      [CAPTURED, at(20, { type: 'offered', to: 'partner' }), at(30, { type: 'deal-opened' })],
      ['marketing 0–20', 'partner 20–100'],
    ],
    [
      'nobody has what was lost',
      [CAPTURED, OFFERED, at(50, { type: 'ended' })],
      ['marketing 0–20', 'sales 20–50', 'nobody 50–100'],
    ],
    [
      'opened again it is with whom it was',
      [CAPTURED, OFFERED, at(50, { type: 'ended' }), at(70, { type: 'reopened' })],
      ['marketing 0–20', 'sales 20–50', 'nobody 50–70', 'sales 70–100'],
    ],
    [
      'after the sale it is with the department of the step that runs',
      [
        CAPTURED,
        OFFERED,
        at(40, { type: 'won' }),
        step(40, 'a', 'care'),
        stepEnds(60, 'a'),
        step(60, 'b', 'finance'),
      ],
      ['marketing 0–20', 'sales 20–40', 'care 40–60', 'finance 60–100'],
    ],
    [
      'a sale that nothing follows is nobody’s any more',
      [CAPTURED, OFFERED, at(40, { type: 'won' })],
      ['marketing 0–20', 'sales 20–40', 'nobody 40–100'],
    ],
    [
      'where several steps run the first one counts',
      [
        CAPTURED,
        at(40, { type: 'won' }),
        step(40, 'a', 'operations'),
        step(50, 'b', 'finance'),
        stepEnds(60, 'a'),
      ],
      ['marketing 0–40', 'operations 40–60', 'finance 60–100'],
    ],
    [
      'all steps done, nobody has anything to do',
      [CAPTURED, at(40, { type: 'won' }), step(40, 'a', 'finance'), stepEnds(60, 'a')],
      ['marketing 0–40', 'finance 40–60', 'nobody 60–100'],
    ],
    [
      'what follows a sale comes before another deal',
      [
        CAPTURED,
        at(40, { type: 'won' }),
        step(40, 'a', 'care'),
        at(50, { type: 'deal-opened' }),
        stepEnds(70, 'a'),
      ],
      ['marketing 0–40', 'care 40–70', 'sales 70–100'],
    ],
    ['nothing happened: nobody had anything', [], ['marketing 0–100']],
  ];

  it.each(LAW)('%s', (_because, turns, expected) => {
    expect(told(heldBy(turns, { firstTouchAt: 0, until: 100 }))).toEqual(expected);
  });

  it('begins with the capture where nobody noticed a touch, or only a later one', () => {
    for (const firstTouchAt of [null, 15])
      expect(told(heldBy([CAPTURED], { firstTouchAt, until: 100 }))).toEqual(['marketing 10–100']);
  });

  it('takes turns in the order they happened, in whatever order they are told', () => {
    const turns = [CAPTURED, OFFERED, at(50, { type: 'ended' })];
    const span = { firstTouchAt: 0, until: 100 };
    expect(heldBy(turns.toReversed(), span)).toEqual(heldBy(turns, span));
  });

  const anyDepartment = fc.constantFrom(...DEPARTMENTS);
  const anyTurn: fc.Arbitrary<DatedTurn> = fc
    .tuple(
      fc.integer({ min: 10, max: 90 }),
      fc.oneof(
        fc.record({ type: fc.constant('offered' as const), to: anyDepartment }),
        fc.constantFrom<Turn>({ type: 'returned' }, { type: 'ended' }, { type: 'reopened' }, { type: 'won' }),
        fc.record({
          type: fc.constant('step-begun' as const),
          step: fc.constantFrom('a', 'b'),
          department: anyDepartment,
        }),
        fc.record({ type: fc.constant('step-ended' as const), step: fc.constantFrom('a', 'b') }),
      ),
    )
    .map(([when, turn]) => at(when, turn));

  it('leaves no gap and no overlap, and shares add up to one', () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 12 }), (turns) => {
        const stretches = heldBy([CAPTURED, ...turns], { firstTouchAt: 0, until: 100 });
        expect(stretches[0]?.from).toBe(0);
        expect(stretches.at(-1)?.until).toBe(100);
        for (const [place, { from, until }] of stretches.entries()) {
          expect(until).toBeGreaterThan(from);
          if (place > 0) expect(from).toBe(stretches[place - 1]?.until);
        }
        const shares = timeByDepartment(stretches);
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('adds up the time of each department, the longest first, and leaves out what was nobody’s', () => {
    const stretches: Stretch[] = [
      { department: 'marketing', from: 0, until: 10 },
      { department: null, from: 10, until: 50 },
      { department: 'sales', from: 50, until: 70 },
      { department: 'marketing', from: 70, until: 80 },
      { department: 'finance', from: 80, until: 120 },
    ];
    expect(timeByDepartment(stretches)).toEqual([
      { department: 'finance', ms: 40, share: 0.5 },
      { department: 'marketing', ms: 20, share: 0.25 },
      { department: 'sales', ms: 20, share: 0.25 },
    ]);
    expect(timeByDepartment([])).toEqual([]);
  });
});
