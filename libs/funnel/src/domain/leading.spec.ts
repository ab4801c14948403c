import fc from 'fast-check';
import { bestLag, LEAST_PAIRS, LEAST_WEEKS, rankCorrelation } from './leading.js';

const pairsOf = (...xs: number[]): [number, number][] => xs.map((y, x) => [x, y]);

describe('correlation by rank', () => {
  it.each([
    { pairs: pairsOf(1, 2, 30, 400), is: 1, because: 'only the order counts' },
    { pairs: pairsOf(9, 5, 2, 1), is: -1, because: 'the order is turned round' },
    { pairs: pairsOf(1, 3, 2), is: 0.5, because: '1 − 6 × (0 + 1 + 1) / (3 × 8)' },
    { pairs: pairsOf(1, 1, 2), is: Math.sqrt(3) / 2, because: 'ties share their mean rank' },
    { pairs: pairsOf(4, 4, 4), is: null, because: 'one side never varies' },
    { pairs: [], is: null, because: 'there is nothing' },
  ])('is $is, because $because', ({ pairs, is }) => {
    const found = rankCorrelation(pairs);
    if (is === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(is, 12);
  });

  it('lies between −1 and 1 and does not mind which side is which', () => {
    const some = fc.array(fc.tuple(fc.integer({ max: 9, min: 0 }), fc.integer({ max: 9, min: 0 })));
    fc.assert(
      fc.property(some, (pairs) => {
        const found = rankCorrelation(pairs);
        const turned = rankCorrelation(pairs.map(([x, y]) => [y, x] as const));
        if (found === null) expect(turned).toBeNull();
        else {
          expect(turned).toBeCloseTo(found, 10);
          expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});

describe('the best delay', () => {
  /** No two weeks alike, and no cycle. */
  const early = Array.from({ length: 60 }, (_, week) => (week * 37) % 61);

  it.each([0, 3, 11])('finds %s weeks between a series and its echo', (lag) => {
    const late = early.map((_, week) => (week < lag ? null : early[week - lag]! * 2 + 1));
    expect(bestLag(early, late)).toMatchObject({ lagWeeks: lag, pairs: 60 - lag });
    expect(bestLag(early, late)?.correlation).toBeCloseTo(1, 12);
  });

  it('says nothing below a number of weeks, nor of what never varies', () => {
    const few = early.slice(0, LEAST_WEEKS - 1);
    expect(bestLag(few, few)).toBeNull();
    expect(
      bestLag(
        early,
        early.map(() => 4),
      ),
    ).toBeNull();
    expect(
      bestLag(
        early.map(() => null),
        early,
      ),
    ).toBeNull();
  });

  it('does not look at delays that leave too few pairs', () => {
    const short = early.slice(0, LEAST_WEEKS);
    const late = short.map((_, week) => (week < 20 ? 0 : short[week - 20]!));
    expect(bestLag(short, late)?.pairs ?? LEAST_PAIRS).toBeGreaterThanOrEqual(LEAST_PAIRS);
  });
});
