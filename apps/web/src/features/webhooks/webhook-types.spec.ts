import { FAMILIES, healthOf, TYPE_PATTERN, TYPES } from './webhook-types.js';
import type { Health } from './webhook-types.js';
import { en } from './words.en.js';

const SINCE = '2026-03-02T10:00:00Z';

describe('the health of an endpoint', () => {
  it.each<[Parameters<typeof healthOf>[0], Health, string]>([
    [{ isEnabled: true, disabledBecause: null, failingSince: null }, 'healthy', 'the last attempt arrived'],
    [{ isEnabled: true, disabledBecause: null, failingSince: SINCE }, 'failing', 'nothing arrives just now'],
    [{ isEnabled: false, disabledBecause: 'by_hand', failingSince: null }, 'by_hand', 'somebody stopped it'],
    [{ isEnabled: false, disabledBecause: 'gone', failingSince: SINCE }, 'gone', 'the receiver said so'],
    [
      { isEnabled: false, disabledBecause: 'failing', failingSince: SINCE },
      'stopped_failing',
      'it failed for days',
    ],
  ])('of %j is %s: %s', (endpoint, health) => {
    expect(healthOf(endpoint)).toBe(health);
    expect(en.health[health]).toEqual(expect.any(String));
  });
});

it('offers types only that the server takes', () => {
  expect([...FAMILIES, ...TYPES].filter((type) => !TYPE_PATTERN.test(type))).toEqual([]);
});
