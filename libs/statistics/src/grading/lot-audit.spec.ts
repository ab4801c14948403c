import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { auditSize, chanceToAccept, chanceToAcceptLot } from './lot-audit.js';

describe('a sample audit', () => {
  it.each([
    { golden: 'M_n68c2', plan: { drawn: 68, accept: 2 }, share: 0.01213, chance: 0.9500125832089489 },
    { golden: 'M_n68c2', plan: { drawn: 68, accept: 2 }, share: 0.089704, chance: 0.04999896151332051 },
    { golden: 'M_n19c1', plan: { drawn: 19, accept: 1 }, share: 0.15, chance: 0.19849171628055784 },
    { golden: 'M_n19c1', plan: { drawn: 19, accept: 1 }, share: 0.02, chance: 0.9453840499655649 },
  ])('gives the golden value $golden at $share', ({ plan, share, chance }) => {
    expect(chanceToAccept(plan, share)).toBeCloseTo(chance, 11);
  });

  it.each([
    { defects: 5, chance: 0.8390938099700986 },
    { defects: 8, chance: 0.6564759176277055 },
  ])('gives the golden value M_hyper_N100_n15_c1 for $defects defects', ({ defects, chance }) => {
    expect(chanceToAcceptLot({ drawn: 15, accept: 1 }, 100, defects)).toBeCloseTo(chance, 12);
  });

  it('of a lot much larger than the sample is the same either way', () => {
    const plan = { drawn: 50, accept: 2 };
    expect(chanceToAcceptLot(plan, 1_000_000, 40_000)).toBeCloseTo(chanceToAccept(plan, 0.04), 4);
  });

  it('accepts the worse lot less often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(5), fc.nat(99), (drawn, accept, defects) => {
        const plan = { drawn, accept };
        expect(chanceToAcceptLot(plan, 100, defects + 1)).toBeLessThanOrEqual(
          chanceToAcceptLot(plan, 100, defects) + 1e-12,
        );
        expect(chanceToAccept(plan, (defects + 1) / 100)).toBeLessThanOrEqual(
          chanceToAccept(plan, defects / 100) + 1e-12,
        );
      }),
    );
  });

  it('draws so many that a bad lot hardly passes, and not one more', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.integer({ min: 2, max: 60 }), (accept, percent) => {
        const drawn = auditSize(accept, percent / 100, 0.05);
        expect(chanceToAccept({ drawn, accept }, percent / 100)).toBeLessThanOrEqual(0.05);
        expect(chanceToAccept({ drawn: drawn - 1, accept }, percent / 100)).toBeGreaterThan(0.05);
      }),
    );
  });

  it('with no defect allowed is the rule of three: 59 for five per cent', () => {
    expect(auditSize(0, 0.05, 0.05)).toBe(59);
  });

  it('is refused for nonsense', () => {
    expect(refusal(() => chanceToAccept({ drawn: 5, accept: 1 }, 2))).toBe('statistics/not-a-share');
    expect(refusal(() => chanceToAcceptLot({ drawn: 5, accept: 1 }, 4, 1))).toBe(
      'statistics/part-above-whole',
    );
    expect(refusal(() => auditSize(0.5, 0.1, 0.05))).toBe('statistics/not-a-count');
    expect(refusal(() => auditSize(0, 0, 0.05))).toBe('statistics/not-inside');
    expect(refusal(() => auditSize(0, 0.1, 1))).toBe('statistics/not-inside');
  });
});
