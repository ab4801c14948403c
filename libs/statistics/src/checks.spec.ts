import {
  assertCount,
  assertFinite,
  assertInside,
  assertNotNegative,
  assertPart,
  assertPositive,
  assertProbability,
} from './checks.js';
import { refusal } from './test-support/near.js';

type Check = (value: number, what: string) => void;

describe('what the library refuses', () => {
  const laws: { check: Check; takes: number[]; refuses: number[]; code: string; because: string }[] = [
    {
      check: assertProbability,
      takes: [0, 0.5, 1],
      refuses: [-0.001, 1.001, NaN, Infinity],
      code: 'not-a-share',
      because: 'a share may be nothing or all',
    },
    {
      check: assertInside,
      takes: [1e-300, 0.5, 0.9999],
      refuses: [0, 1, -1, NaN],
      code: 'not-inside',
      because: 'a quantile at the very end is infinite',
    },
    {
      check: assertCount,
      takes: [0, 1, 2 ** 53 - 1],
      refuses: [-1, 0.5, NaN, Infinity, 2 ** 53],
      code: 'not-a-count',
      because: 'leads come whole',
    },
    {
      check: assertPositive,
      takes: [5e-324, 1],
      refuses: [0, -1, NaN, Infinity],
      code: 'not-positive',
      because: 'a length of nothing divides by zero',
    },
    {
      check: assertNotNegative,
      takes: [0, 1e300],
      refuses: [-5e-324, NaN, Infinity],
      code: 'negative',
      because: 'time and money that is owed do not run backwards',
    },
    {
      check: assertFinite,
      takes: [-1e300, 0, 1e300],
      refuses: [NaN, Infinity, -Infinity],
      code: 'not-finite',
      because: 'a value may be below zero but must be one',
    },
  ];
  test.each(laws)('is told by statistics/$code, because $because', ({ check, takes, refuses, code }) => {
    for (const value of takes) expect(refusal(() => check(value, 'value'))).toBeNull();
    for (const value of refuses) expect(refusal(() => check(value, 'value'))).toBe(`statistics/${code}`);
  });

  it('is a part above its whole, but not a part that is the whole', () => {
    expect(refusal(() => assertPart(3, 3, 'hits'))).toBeNull();
    expect(refusal(() => assertPart(0, 0, 'hits'))).toBeNull();
    expect(refusal(() => assertPart(4, 3, 'hits'))).toBe('statistics/part-above-whole');
    expect(refusal(() => assertPart(1.5, 3, 'hits'))).toBe('statistics/not-a-count');
    expect(refusal(() => assertPart(1, NaN, 'hits'))).toBe('statistics/not-a-count');
  });

  it('is named in a message that says what to give', () => {
    expect(() => assertInside(1, 'confidence')).toThrow(
      'The confidence is 1; give a share above 0 and below 1.',
    );
  });
});
