import { runsOf } from './working-runs.js';

const on = (days: readonly string[], open: string, close: string) =>
  days.map((day) => ({ day, open, close }));

describe('a week in few lines', () => {
  it.each([
    {
      windows: on(['mon', 'tue', 'wed', 'thu', 'fri'], '09:00', '18:00'),
      runs: ['mon-fri 09:00–18:00', 'sat-sun '],
      because: 'days alike that follow each other are one line',
    },
    {
      windows: [...on(['mon'], '09:00', '13:00'), ...on(['mon'], '14:00', '18:00')],
      runs: ['mon-mon 09:00–13:00,14:00–18:00', 'tue-sun '],
      because: 'a break makes two windows of one day',
    },
    {
      windows: on(['mon', 'wed'], '09:00', '12:00'),
      runs: ['mon-mon 09:00–12:00', 'tue-tue ', 'wed-wed 09:00–12:00', 'thu-sun '],
      because: 'days apart are no run',
    },
    { windows: [], runs: ['mon-sun '], because: 'who never works has one line' },
  ])('is told so that $because', ({ windows, runs }) => {
    expect(runsOf(windows).map(({ from, to, times }) => `${from}-${to} ${times.join()}`)).toEqual(runs);
  });
});
