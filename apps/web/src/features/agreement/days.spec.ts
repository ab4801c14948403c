import { addDays, localDate } from '#sla';
import { dayAfter, dayIn } from './days.js';

describe('a day', () => {
  it.each(['Europe/Rome', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'is the one the rules name in %s',
    (zone) => {
      for (const at of ['2026-03-29T00:30:00Z', '2026-10-25T22:59:59Z', '2026-12-31T23:30:00Z'].map(
        Date.parse,
      ))
        expect(dayIn(zone, at)).toBe(localDate(zone, at));
    },
  );

  it.each(['2026-02-28', '2028-02-28', '2026-12-31', '2026-03-28'])('is followed by the next: %s', (day) =>
    expect(dayAfter(day)).toBe(addDays(day, 1)),
  );
});
