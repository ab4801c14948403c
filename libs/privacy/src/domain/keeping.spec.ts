import { daysOf, KEEPING_BOUNDS, KEEPING_KINDS } from './keeping.js';

describe('how long something is kept', () => {
  it.each<[number | null | undefined, number, string]>([
    [null, 90, 'nobody said anything'],
    [undefined, 90, 'nobody said anything'],
    [60, 60, 'the workspace said so'],
    [1, 30, 'a dispute needs its evidence'],
    [400, 90, 'raw data goes after 90 days at the latest'],
  ])('is, where %p days were chosen, %p days: %s', (chosen, days) => {
    expect(daysOf('submissions', chosen)).toBe(days);
  });

  it('leaves some room to choose, of whatever kind', () => {
    for (const kind of KEEPING_KINDS)
      expect(KEEPING_BOUNDS[kind].floorDays).toBeLessThan(KEEPING_BOUNDS[kind].usualDays);
  });
});
