import { checkCalendar } from './check-calendar.js';

describe('the calendar data set', () => {
  it('comes out case by case', async () => {
    const { passed, failures } = await checkCalendar(process.env.STAFFETTA_DATA ?? '');
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThan(0);
  });
});
