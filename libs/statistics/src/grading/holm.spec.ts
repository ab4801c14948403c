import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { seeded, shareOf } from '../test-support/seeded.js';
import { holm } from './holm.js';

describe('what chance does to any of many', () => {
  it.each([
    { asked: [0.01, 0.04, 0.03], told: [0.03, 0.06, 0.06], because: 'R says so: p.adjust(p, "holm")' },
    { asked: [0.02], told: [0.02], because: 'one alone needs no correction' },
    { asked: [0.6, 0.7], told: [1, 1], because: 'nothing is likelier than certain' },
    { asked: [], told: [], because: 'nothing was looked at' },
  ])('is $told for $asked, because $because', ({ asked, told }) => {
    expect(holm(asked)).toEqual(told.map((each) => expect.closeTo(each, 12) as number));
  });

  it('is never less than for one, never more than for all at once, and in the same order', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(shares, (asked) => {
        const told = holm(asked);
        told.forEach((each, at) => {
          expect(each).toBeGreaterThanOrEqual(asked[at]!);
          expect(each).toBeLessThanOrEqual(Math.min(1, asked.length * asked[at]!));
          told.forEach((other, beside) => {
            if (asked[at]! < asked[beside]!) expect(each).toBeLessThanOrEqual(other);
          });
        });
      }),
    );
  });

  it('puts any of twelve below a twentieth once in twenty, where nothing but chance is at work', () => {
    const draws = seeded(5);
    const anyBelow = shareOf(2000, () =>
      holm(Array.from({ length: 12 }, () => draws.uniform())).some((each) => each < 0.05),
    );
    expect(anyBelow).toBeLessThan(0.065);
    expect(anyBelow).toBeGreaterThan(0.035);
  });

  it('refuses what is no probability', () => {
    expect(refusal(() => holm([0.1, 1.5]))).toBe('statistics/not-a-share');
  });
});
