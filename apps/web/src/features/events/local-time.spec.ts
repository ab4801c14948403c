import { fieldOf, instantOf } from './local-time.js';

describe('instants in fields of a browser', () => {
  it('come back as they went in, to the minute', () => {
    const at = new Date('2026-05-12T07:30:00.000Z');
    expect(instantOf(fieldOf(at))).toBe(at.toISOString());
  });

  it.each(['', '2026-05-', 'tomorrow'])('are none while the field says %j', (field) => {
    expect(instantOf(field)).toBeNull();
  });
});
