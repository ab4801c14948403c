import fc from 'fast-check';
import { MINUTE_MS } from '#kernel';
import { touch } from '../test-support/journeys.js';
import { DEFAULT_SESSION_GAP_MS, firstOfSessions } from './sessions.js';
import type { CreditTouch } from './touch.js';

const touches = fc
  .array(
    fc.record({
      minute: fc.nat(600),
      channel: fc.constantFrom('mail', 'web'),
      person: fc.constantFrom('ada', 'bob'),
      session: fc.constantFrom(null, null, 's', 't'),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(({ minute, ...over }) => touch(minute / (24 * 60), over)).sort((one, other) => one.at - other.at),
  );
const gaps = fc.nat(90).map((minutes) => minutes * MINUTE_MS);

/** Every touch beside every one before it: is it the rest of a visit? */
function naive(all: readonly CreditTouch[], gapMs: number): CreditTouch[] {
  return all.filter((each, at) => {
    const before = all
      .slice(0, at)
      .filter(({ person, channel }) => person === each.person && channel === each.channel);
    if (each.session !== null) return !before.some(({ session }) => session === each.session);
    const nameless = before.filter(({ session }) => session === null);
    return nameless.every(({ at: then }) => each.at - then > gapMs);
  });
}

describe('First touches of sessions', () => {
  it('are those that looking at every pair leaves', () => {
    fc.assert(
      fc.property(touches, gaps, (all, gapMs) => {
        expect(firstOfSessions(all, gapMs)).toEqual(naive(all, gapMs));
      }),
    );
  });

  it('stay when they are looked at again', () => {
    fc.assert(
      fc.property(touches, gaps, (all, gapMs) => {
        const once = firstOfSessions(all, gapMs);
        expect(firstOfSessions(once, gapMs)).toEqual(once);
      }),
    );
  });

  it('are fewer the longer a pause may be, and never none of some', () => {
    fc.assert(
      fc.property(touches, gaps, (all, gapMs) => {
        const [narrow, wide] = [firstOfSessions(all, gapMs), firstOfSessions(all, gapMs * 2)];
        expect(wide.length).toBeLessThanOrEqual(narrow.length);
        expect(wide.length > 0).toBe(all.length > 0);
      }),
    );
  });

  it('are half an hour apart when nothing else is said', () => {
    expect(DEFAULT_SESSION_GAP_MS).toBe(30 * MINUTE_MS);
  });
});
