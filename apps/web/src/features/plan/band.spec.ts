import { bandOf } from './band.js';

describe('the range of a need, drawn', () => {
  it('lies around it on the same line', () => {
    expect(bandOf({ exact: 50, atBest: 40, atWorst: 80 }, 100)).toEqual({
      ...{ low: 40, at: 50, high: 80, isOpen: false },
    });
  });

  it.each<[Parameters<typeof bandOf>[0], string]>([
    [{ exact: 50, atBest: 40, atWorst: null }, 'no number is enough'],
    [{ exact: 50, atBest: 40, atWorst: 500 }, 'it goes beyond the line'],
  ])('is open at its end with %j, because %s', (stage) => {
    expect(bandOf(stage, 100)).toMatchObject({ high: 100, isOpen: true });
  });
});
