import { captured, hour, kindOf, offered, qualified } from '../test-support/entries.js';
import { begunAt, fromFirstTouch } from './first-touch.js';
import { walkOf } from './walk.js';

const WALK = walkOf([captured(0, { personId: 'ada' }), qualified(1), offered(2)], kindOf)!;
const stepsFrom = (touchedAt: number | undefined): string[] =>
  fromFirstTouch(WALK, touchedAt).points.map(({ step, department }) => `${step}@${department}`);

describe('where a walk begins', () => {
  it('is the first touch of its person, which is of marketing', () => {
    expect(stepsFrom(hour(-48)).slice(0, 2)).toEqual(['first_touch@marketing', 'captured@marketing']);
    expect(begunAt(fromFirstTouch(WALK, hour(-48)))).toBe(hour(-48));
  });

  it.each([
    { touchedAt: undefined, because: 'nobody knows of a touch' },
    { touchedAt: hour(0), because: 'the first touch is what made it a lead' },
    { touchedAt: hour(0) + 999, because: 'less than a second is no waiting' },
    { touchedAt: hour(3), because: 'a touch that comes later begins nothing' },
  ])('is its capture where $because', ({ touchedAt }) => {
    expect(stepsFrom(touchedAt)[0]).toBe('captured@marketing');
  });

  it('is that of whoever the lead is of by its latest entry', () => {
    expect(
      walkOf([captured(0, { personId: 'ada' }), qualified(1, { personId: 'bob' })], kindOf),
    ).toMatchObject({
      personId: 'bob',
    });
    expect(walkOf([captured(0)], kindOf)?.personId).toBeNull();
  });
});
