import { continuedFraction } from './continued-fraction.js';

describe('a continued fraction', () => {
  it.each([
    {
      name: 'the golden ratio, 1 + 1/(1 + 1/(1 + …))',
      first: 1,
      level: () => [1, 1] as const,
      value: (1 + Math.sqrt(5)) / 2,
    },
    { name: '√2, 1 + 1/(2 + 1/(2 + …))', first: 1, level: () => [1, 2] as const, value: Math.SQRT2 },
    {
      name: '4 ÷ π, 1 + 1²/(3 + 2²/(5 + …))',
      first: 1,
      level: (n: number) => [n * n, 2 * n + 1] as const,
      value: 4 / Math.PI,
    },
    {
      name: 'tanh 1, 0 + 1/(1 + 1/(3 + 1/(5 + …))), which begins at zero',
      first: 0,
      level: (n: number) => [1, 2 * n - 1] as const,
      value: Math.tanh(1),
    },
  ])('gives $name', ({ first, level, value }) => {
    expect(continuedFraction(first, level)).toBeCloseTo(value, 13);
  });

  it('ends when it has settled, though rounding keeps it a bit away from standing still', () => {
    let asked = 0;
    continuedFraction(1, () => {
      asked += 1;
      return [1, 1];
    });
    expect(asked).toBeLessThan(60);
  });

  it('walks over a level that is zero on the way', () => {
    // 1 + 1/(0 + 1/2) = 3; the first partial denominator is exactly 0.
    const levels = [
      [1, 0],
      [1, 2],
    ] as const;
    expect(continuedFraction(1, (n) => levels[n - 1] ?? [0, 1])).toBeCloseTo(3, 14);
  });
});
