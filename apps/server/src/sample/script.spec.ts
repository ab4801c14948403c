import { actsOf, daysOf } from './script.js';
import type { Step } from './step.js';

const at = (text: string): number => Date.parse(text);
const capture = (lead: number, when: number): Step => ({ kind: 'capture', lead, at: when });
const offer = (lead: number, when: number): Step => ({ kind: 'offer', by: 'paolo', lead, at: when });

describe('the script of a day', () => {
  it('gathers interest until a step needs one of it, so that it is recorded after it happened and before it is used', () => {
    const acts = actsOf([
      capture(0, 10),
      capture(1, 20),
      offer(7, 30),
      capture(2, 40),
      offer(1, 50),
      capture(3, 60),
    ]);
    expect(acts).toEqual([
      offer(7, 30),
      { at: 50, captures: [capture(0, 10), capture(1, 20), capture(2, 40)] },
      offer(1, 50),
      { at: 60, captures: [capture(3, 60)] },
    ]);
  });

  it('records a second visit apart from the first, for one batch takes a person once', () => {
    const acts = actsOf([capture(0, 10), capture(0, 20)]);
    expect(acts).toEqual([
      { at: 20, captures: [capture(0, 10)] },
      { at: 20, captures: [capture(0, 20)] },
    ]);
  });

  it('cuts days where the company works, not in London', () => {
    const late = [capture(0, at('2026-06-01T21:30:00Z')), capture(1, at('2026-06-01T22:30:00Z'))];
    expect(daysOf(late)).toEqual([[late[0]], [late[1]]]);
    expect(daysOf([])).toEqual([]);
  });
});
