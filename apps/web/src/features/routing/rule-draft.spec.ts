import { EVERYONE } from '#contracts';
import { asks, byMethod, METHODS, newRule, slug } from './rule-draft.js';

describe('a rule that is being written', () => {
  it.each([
    ['Events', 'events'],
    ['Città & Università', 'citta-universita'],
    ['  --  ', 'rule'],
    ['Ω', 'rule'],
    ['a'.repeat(80), 'a'.repeat(50)],
  ])('named %j has the key %j', (name, key) => {
    expect(slug(name)).toBe(key);
    expect(slug(name)).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
  });

  it('begins with every lead, in turn, and a key of its own', () => {
    const first = newRule('Events', 'team', []);
    expect(first).toMatchObject({ key: 'events', when: EVERYONE, teamId: 'team', method: 'round_robin' });
    expect(newRule('Events', 'team', [first]).key).toBe('events-2');
  });

  it('keeps who takes part only where the method asks for people', () => {
    const people = [{ memberId: 'luca', weight: 2 }];
    const rule = { ...newRule('All', 'team', []), participants: people };
    for (const method of METHODS)
      expect(byMethod(rule, method).participants).toEqual(asks(method).people ? people : null);
  });
});
