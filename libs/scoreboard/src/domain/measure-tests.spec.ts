import { lead, move, newEntry, recorded, VERSION } from '../test-support/entries.js';
import { daysIn } from './days.js';
import { measure } from './measure.js';
import type { World } from './rules.js';

const world: World = {
  ...daysIn('Europe/Rome', new Map([[VERSION, 'America/New_York']])),
  ...{ dealBefore: () => undefined, clockBefore: () => undefined, correctionBefore: () => undefined },
};

describe('a lead that was sent to try something out', () => {
  it('counts nowhere', () => {
    const facts = { move: move(null, 'inquiry'), isImplied: false, isUndated: false, touchId: null };
    const captured = (isTest?: true) =>
      recorded(newEntry('lead.captured', { lead: { ...lead(), ...(isTest && { isTest }) }, ...facts }));
    expect(measure(captured(), world).length).toBeGreaterThan(0);
    expect(measure(captured(true), world)).toEqual([]);
  });
});
