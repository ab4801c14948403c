import { refusal } from '../test-support/near.js';
import { seeded } from '../test-support/seeded.js';
import { daysToClear, expectedOpen, queueImbalance } from './queue.js';

describe('a queue', () => {
  it('gives the golden values H_little', () => {
    expect(expectedOpen(20, 1.5)).toBe(30);
    expect(daysToClear(45, 18)).toBe(2.5);
  });

  it.each([
    { open: 30, imbalance: 0, because: 'the law holds' },
    { open: 60, imbalance: 1, because: 'twice as many are open as come and go would leave' },
    { open: 0, imbalance: -1, because: 'records of the open ones are missing' },
  ])('is out of balance by $imbalance, because $because', ({ open, imbalance }) => {
    expect(queueImbalance({ arrivalsPerDay: 20, meanDays: 1.5, open })).toBeCloseTo(imbalance, 12);
  });

  it('has no balance when nothing comes', () => {
    expect(queueImbalance({ arrivalsPerDay: 0, meanDays: 3, open: 4 })).toBeNull();
  });

  it('is in balance when simulated for long enough', () => {
    const chance = seeded(31);
    let [now, waited] = [0, 0];
    const stays: { from: number; to: number }[] = [];
    for (let lead = 0; lead < 20_000; lead += 1) {
      now += chance.exponential(1 / 8);
      const stay = chance.gamma(2, 0.75);
      waited += stay;
      stays.push({ from: now, to: now + stay });
    }
    const looks = Array.from({ length: 300 }, () => now * (0.05 + 0.9 * chance.uniform()));
    const open =
      looks.reduce((sum, at) => sum + stays.filter(({ from, to }) => from <= at && at < to).length, 0) / 300;
    const imbalance = queueImbalance({ arrivalsPerDay: 20_000 / now, meanDays: waited / 20_000, open })!;
    expect(Math.abs(imbalance)).toBeLessThan(0.05);
  });

  it('is refused for what runs backwards or never ends', () => {
    expect(refusal(() => expectedOpen(-1, 2))).toBe('statistics/negative');
    expect(refusal(() => expectedOpen(1, NaN))).toBe('statistics/negative');
    expect(refusal(() => daysToClear(4, 0))).toBe('statistics/not-positive');
    expect(refusal(() => queueImbalance({ arrivalsPerDay: 1, meanDays: 1, open: -1 }))).toBe(
      'statistics/negative',
    );
  });
});
