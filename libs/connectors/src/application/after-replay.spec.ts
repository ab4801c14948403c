import type { Outcome } from '../persistence/hits.js';
import { afterReplay } from './after-replay.js';

const of = (verdict: Outcome['verdict'], more: Partial<Outcome> = {}): Outcome => ({
  ...{ verdict, reason: null, leadIds: [], personIds: [] },
  ...more,
});

describe('what a hit is after a replay', () => {
  it.each([
    { was: 'accepted', now: 'duplicate', is: 'accepted', because: 'all of it is known by itself' },
    { was: 'accepted', now: 'failed', is: 'accepted', because: 'what was taken is not undone' },
    { was: 'accepted', now: 'refused', is: 'accepted', because: 'what was read is not undone' },
    { was: 'accepted', now: 'test', is: 'accepted', because: 'its leads are real' },
    { was: 'test', now: 'failed', is: 'test', because: 'its leads are there' },
    { was: 'duplicate', now: 'ignored', is: 'duplicate', because: 'its record is known' },
    { was: 'duplicate', now: 'accepted', is: 'accepted', because: 'there was more in it' },
    { was: 'failed', now: 'accepted', is: 'accepted', because: 'it was taken' },
    { was: 'failed', now: 'duplicate', is: 'duplicate', because: 'somebody else told of it' },
    { was: 'failed', now: 'refused', is: 'refused', because: 'it waits for somebody' },
    { was: 'refused', now: 'failed', is: 'failed', because: 'it was read' },
    { was: 'ignored', now: 'accepted', is: 'accepted', because: 'the pause is over' },
  ] as const)('$was and then $now is $is: $because', ({ was, now, is }) => {
    expect(afterReplay(of(was), of(now)).verdict).toBe(is);
  });

  it('names whom and what it made, before and now', () => {
    const before = of('failed', { leadIds: ['a', 'b'], personIds: ['p'] });
    const now = of('failed', { leadIds: ['b', 'c'], reason: 'unexpected', mayPass: true });
    expect(afterReplay(before, now)).toEqual({
      ...{ verdict: 'failed', reason: 'unexpected', mayPass: true, isWithheld: false },
      ...{ leadIds: ['a', 'b', 'c'], personIds: ['p'] },
    });
  });

  it('is not tried again by itself once it was taken', () => {
    expect(afterReplay(of('accepted'), of('failed', { mayPass: true })).mayPass).toBe(false);
  });

  it('is withheld where it tells of somebody erased, whatever it stays', () => {
    const after = afterReplay(of('accepted'), of('ignored', { isWithheld: true }));
    expect(after).toMatchObject({ verdict: 'accepted', isWithheld: true });
  });
});
