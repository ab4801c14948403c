import { watchedQuarter } from './watched-quarter.js';

describe('the quarter that is watched', () => {
  it.each([
    ['2026-05-20', '2026-04-01', '2026-05-19', 'it is the running one, up to yesterday'],
    ['2026-05-01', '2026-04-01', '2026-04-30', 'thirty days are over'],
    ['2026-04-30', '2026-01-01', '2026-03-31', 'the running one has said too little'],
    ['2026-01-15', '2025-10-01', '2025-12-31', 'a year turned in between'],
    ['2028-03-01', '2028-01-01', '2028-02-29', 'the year has the day'],
    ['2026-12-31', '2026-10-01', '2026-12-30', 'the last day is not over'],
  ])('on %s goes from %s to %s, because %s', (today, from, to, _because) => {
    expect(watchedQuarter(today)).toEqual({ from, to });
  });
});
