import { Patience } from './patience.js';

describe('patience with an endpoint', () => {
  let now = 0;
  let patience: Patience;
  const failed = (times: number): void => {
    for (let time = 0; time < times; time += 1) patience.note('dead', false);
  };
  beforeEach(() => {
    now = 0;
    patience = new Patience(() => now);
  });

  it('is whole for one that takes something now and then', () => {
    failed(7);
    expect(patience.of('dead')).toBe(8);
    patience.note('dead', true);
    failed(7);
    expect(patience.of('dead')).toBe(8);
  });

  it('ends where nothing arrives: one delivery at a time, with rests that grow up to ten seconds', () => {
    failed(8);
    expect([patience.of('dead'), patience.of('other')]).toEqual([0, 8]);
    const rests = Array.from({ length: 6 }, () => {
      const begun = now;
      while (patience.of('dead') === 0) now += 100;
      expect(patience.of('dead')).toBe(1);
      patience.note('dead', false);
      return Math.round((now - begun) / 1_000);
    });
    expect(rests).toEqual([1, 2, 4, 8, 10, 10]);
  });

  it('is whole again as soon as something arrives', () => {
    failed(20);
    now += 10_000;
    patience.note('dead', true);
    expect(patience.of('dead')).toBe(8);
  });

  it('keeps nothing of endpoints at which nothing is due', () => {
    failed(8);
    patience.forgetOthers(new Set(['other']));
    expect(patience.of('dead')).toBe(8);
  });
});
