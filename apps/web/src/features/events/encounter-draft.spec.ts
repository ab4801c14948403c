import { encounterOf, isWhole, newDraft } from './encounter-draft.js';

const whole = { ...newDraft(), email: ' pia@met.example ', evidence: 'Sheet 12', at: '2026-05-20T11:00' };

describe('a call or a visit being filled in', () => {
  it.each<[Partial<typeof whole>, boolean, string]>([
    [{}, true, 'who, when and what shows it are there'],
    [{ evidence: ' ' }, false, 'nothing shows it'],
    [{ at: '' }, false, 'nobody knows when'],
    [{ email: '', company: '' }, false, 'nobody knows who'],
    [{ email: '', known: { id: 'p1', shown: 'Pia' } }, true, 'somebody was found'],
    [{ email: '', company: 'Rossi' }, true, 'the product says whether that is enough'],
  ])('with %j is whole: %s, because %s', (change, expected) => {
    expect(isWhole({ ...whole, ...change })).toBe(expected);
  });

  it('sends what was filled in, and nothing that was not', () => {
    const { at, ...sent } = encounterOf(whole);
    expect(at).toBe(new Date('2026-05-20T11:00').toISOString());
    expect(sent).toEqual({
      kind: 'call',
      evidence: 'Sheet 12',
      makesLead: false,
      person: { email: 'pia@met.example' },
    });
  });

  it('names somebody who was found, and nothing of what was filled in before', () => {
    const sent = encounterOf({ ...whole, known: { id: 'p1', shown: 'Pia' } });
    expect(sent).toMatchObject({ personId: 'p1', evidence: 'Sheet 12' });
    expect(sent).not.toHaveProperty('person');
  });

  it('names the code that was told, and none where none was', () => {
    expect(encounterOf({ ...whole, distributionCode: ' K7M2 PQ9D ' })).toMatchObject({
      distributionCode: 'K7M2 PQ9D',
    });
    expect(encounterOf({ ...whole, distributionCode: ' ' })).not.toHaveProperty('distributionCode');
  });

  it('names an event only for a talk at a stand, and a wish only for a lead', () => {
    const draft = { ...whole, eventId: 'fair', leadType: 'demo', company: 'Rossi' };
    expect(encounterOf(draft)).not.toHaveProperty('eventId');
    expect(encounterOf(draft)).not.toHaveProperty('leadType');
    expect(encounterOf({ ...draft, kind: 'stand', makesLead: true })).toMatchObject({
      ...{ eventId: 'fair', leadType: 'demo', person: { company: { name: 'Rossi' } } },
    });
  });
});
