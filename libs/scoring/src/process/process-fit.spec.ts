import fc from 'fast-check';
import { adherence, deviations, traceFitness } from './process-fit.js';

const steps = [
  { key: 'accept' },
  { key: 'contact', after: ['accept'] },
  { key: 'need', after: ['contact'] },
  { key: 'qualify', after: ['contact', 'need'] },
];
const trace = (...keys: string[]): { key: string; at: number }[] => keys.map((key, at) => ({ key, at }));

describe('the fitness of a trace', () => {
  it('gives the golden value P_token_fitness: one missing and one left of six', () => {
    const fitness = traceFitness({ consumed: 6, produced: 6, missing: 1, remaining: 1 });
    expect(fitness).toBeCloseTo(0.8333333333333334, 12);
  });

  it('is 1 exactly when nothing is missing or left, and never outside 0 to 1', () => {
    const counts = fc.integer({ min: 1, max: 30 }).chain((most) =>
      fc.record({
        consumed: fc.constant(most),
        produced: fc.constant(most),
        missing: fc.nat(most),
        remaining: fc.nat(most),
      }),
    );
    fc.assert(
      fc.property(counts, (replay) => {
        const fitness = traceFitness(replay);
        expect(fitness).toBeGreaterThanOrEqual(0);
        expect(fitness === 1).toBe(replay.missing + replay.remaining === 0);
      }),
    );
  });

  it.each([
    { consumed: 0, produced: 1, missing: 0, remaining: 0 },
    { consumed: 1, produced: 1, missing: 2, remaining: 0 },
    { consumed: 1, produced: 1, missing: 0, remaining: -1 },
  ])('is refused for counts no replay gives: %o', (replay) => {
    expect(() => traceFitness(replay)).toThrow(expect.objectContaining({ code: 'scoring/replay' }) as Error);
  });
});

describe('the way to a qualified lead', () => {
  it.each([
    { of: trace('accept', 'contact', 'need', 'qualify'), told: [], because: 'it was followed' },
    { of: trace('accept', 'contact', 'contact', 'need', 'qualify'), told: [], because: 'twice does no harm' },
    { of: trace('accept', 'contact', 'qualify'), told: ['need left-out'], because: 'nobody asked what for' },
    {
      of: trace('contact', 'accept', 'need', 'qualify'),
      told: ['contact too-early'],
      because: 'it was nobody’s yet',
    },
    {
      ...{ of: trace('accept', 'qualify', 'contact', 'need'), told: ['qualify too-early'] },
      because: 'it was qualified first and asked later',
    },
  ])('deviates by $told, because $because', ({ of, told }) => {
    expect(deviations(steps, of).map(({ step, kind }) => `${step} ${kind}`)).toEqual(told);
  });

  it('is adhered to by the share of traces that follow it', () => {
    const good = trace('accept', 'contact', 'need', 'qualify');
    expect(adherence(steps, [good, good, trace('accept')])).toBeCloseTo(2 / 3, 12);
    expect(adherence(steps, [])).toBeNull();
  });
});
