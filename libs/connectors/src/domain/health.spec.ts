import { DAY_MS, HOUR_MS } from '#kernel';
import { healthOf } from './health.js';
import type { Past } from './health.js';

const NOW = Date.UTC(2026, 2, 2);
const well: Past = { lastProvenAt: NOW - HOUR_MS, monthly: 300, failed: 0, latest: ['accepted'] };

describe('how a connector does', () => {
  it.each([
    { is: 'ok', past: {}, because: 'it was heard an hour ago' },
    { is: 'silent', past: { lastProvenAt: null, monthly: 0, latest: [] }, because: 'nothing came yet' },
    { is: 'ok', past: { lastProvenAt: NOW - DAY_MS }, because: 'a day is never silence' },
    { is: 'silent', past: { lastProvenAt: NOW - 2 * DAY_MS }, because: 'ten a day are usual' },
    { is: 'ok', past: { lastProvenAt: NOW - 20 * DAY_MS, monthly: 5 }, because: 'one in six days is usual' },
    { is: 'failing', past: { failed: 1 }, because: 'a hit waits to be replayed' },
    { is: 'failing', past: { latest: ['refused', 'refused', 'refused'] }, because: 'all were refused' },
    { is: 'ok', past: { latest: ['refused', 'refused', 'accepted'] }, because: 'one was taken between' },
  ] as const)('is $is when $because', ({ is, past }) => {
    expect(healthOf({ ...well, ...past }, NOW)).toBe(is);
  });
});
