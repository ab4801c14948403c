import fc from 'fast-check';
import type { Json } from '#kernel';
import { isFound, linesOf, offersOf, ownLeadsOf, whoIs } from './inbox-cells.js';
import type { Offer } from './inbox-cells.js';

const offer = (
  handoverId: string,
  acceptBy: string | null,
  offeredAt = '2026-11-02T08:00:00Z',
): Record<string, Json> => ({
  [`offer.${handoverId}`]: { handoverId, leadId: `of-${handoverId}`, acceptBy, offeredAt },
});
const lead = (leadId: string, facts: Record<string, Json>): Record<string, Json> => ({
  [`lead.${leadId}`]: {
    leadId,
    acceptedAt: '2026-11-02T08:00:00Z',
    contactBy: null,
    contactedAt: null,
    nextStepDueAt: null,
    ...{ holdUntil: null, backAt: null },
    ...facts,
  },
});

describe('the order of offers', () => {
  it('puts the nearest deadline first, late ones before all, and those without one last', () => {
    const cells = {
      ...offer('c', null),
      ...offer('b', '2026-11-02T12:00:00Z'),
      ...offer('a', '2026-11-01T12:00:00Z'),
    };
    expect(offersOf(cells).map((each) => each.handoverId)).toEqual(['a', 'b', 'c']);
  });

  it('compares instants, not their spelling', () => {
    const cells = {
      ...offer('late', '2026-11-02T10:30:00.000Z'),
      ...offer('early', '2026-11-02T11:00:00+01:00'),
    };
    expect(offersOf(cells).map((each) => each.handoverId)).toEqual(['early', 'late']);
  });

  it('keeps the order of offering among equal deadlines', () => {
    const at = '2026-11-02T12:00:00Z';
    const cells = { ...offer('a', at, '2026-11-02T09:00:00Z'), ...offer('b', at, '2026-11-02T08:00:00Z') };
    expect(offersOf(cells).map((each) => each.handoverId)).toEqual(['b', 'a']);
  });

  it('leaves out what is no offer', () => {
    const cells: Record<string, Json> = {
      'lead.x': { leadId: 'x' },
      'offer.y': null,
      'standing.accept': { met: 1 },
    };
    expect(offersOf(cells)).toEqual([]);
  });

  it('does not depend on the order in which cells came', () => {
    const instants = fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(instants, fc.infiniteStream(fc.nat()), (dues, dice) => {
        const rows = dues.map((due, index) =>
          offer(`h${index}`, due === null ? null : `2026-11-0${due + 1}T12:00:00Z`),
        );
        const shuffled = rows
          .map((row) => ({ row, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const order = (all: Record<string, Json>[]): string[] =>
          offersOf(Object.assign({}, ...all)).map((each) => each.handoverId);
        expect(order(shuffled.map(({ row }) => row))).toEqual(order(rows));
      }),
    );
  });
});

describe('the order of own leads', () => {
  it('puts those still to be contacted first, by deadline, then the latest accepted', () => {
    const cells = {
      ...lead('done-old', { contactBy: '2026-11-02T09:00:00Z', contactedAt: '2026-11-02T08:30:00Z' }),
      ...lead('done-new', { contactedAt: '2026-11-02T08:30:00Z', acceptedAt: '2026-11-02T08:10:00Z' }),
      ...lead('later', { contactBy: '2026-11-02T12:00:00Z' }),
      ...lead('sooner', { contactBy: '2026-11-02T11:00:00Z' }),
    };
    expect(ownLeadsOf(cells).map((each) => each.leadId)).toEqual(['sooner', 'later', 'done-new', 'done-old']);
  });

  it('puts those back from a snooze first, and snoozed ones last, whatever is due', () => {
    const cells = {
      ...lead('rests', { holdUntil: '2026-11-05T09:00:00Z', nextStepDueAt: '2026-11-01T09:00:00Z' }),
      ...lead('late', { contactBy: '2026-11-01T09:00:00Z' }),
      ...lead('back', { backAt: '2026-11-02T09:00:00Z' }),
    };
    expect(ownLeadsOf(cells).map((each) => each.leadId)).toEqual(['back', 'late', 'rests']);
  });

  it('puts what is planned between what must be contacted, by whichever comes first', () => {
    const cells = {
      ...lead('nothing', {}),
      ...lead('contact', { contactBy: '2026-11-02T12:00:00Z' }),
      ...lead('step', { nextStepDueAt: '2026-11-02T11:00:00Z' }),
      ...lead('both', { contactBy: '2026-11-02T13:00:00Z', nextStepDueAt: '2026-11-02T10:00:00Z' }),
    };
    expect(ownLeadsOf(cells).map((each) => each.leadId)).toEqual(['both', 'step', 'contact', 'nothing']);
  });
});

describe('the lines of a desk', () => {
  it('are the offers, then the own leads, each in its order', () => {
    const cells = { ...lead('own', {}), ...offer('b', null), ...offer('a', '2026-11-02T12:00:00Z') };
    expect(linesOf(offersOf(cells), ownLeadsOf(cells))).toMatchObject([
      { id: 'a', leadId: 'of-a', offer: { handoverId: 'a' } },
      { id: 'b', leadId: 'of-b', offer: { handoverId: 'b' } },
      { id: 'own', leadId: 'own', offer: null },
    ]);
  });
});

describe('finding in the inbox', () => {
  const found = {
    person: { name: 'Elena Rossi' },
    company: { name: 'Hotel Miramonti' },
    channel: 'event',
    campaign: 'Fiera Milano',
    leadType: null,
    grade: 'A',
  } as Offer;

  it.each([
    { text: '', is: true, because: 'nothing is asked' },
    { text: 'rossi HOTEL', is: true, because: 'each word may be anywhere, in any case' },
    { text: 'fiera', is: true, because: 'the campaign is searched, too' },
    { text: 'rossi ufficio', is: false, because: 'every word must be found' },
  ])('answers $is to “$text”, because $because', ({ text, is }) => {
    expect(isFound(found, text)).toBe(is);
  });
});

describe('who an offer is', () => {
  it.each([
    { person: 'Elena Rossi', company: 'Hotel Miramonti', is: 'Elena Rossi', because: 'people come first' },
    {
      person: null,
      company: 'Hotel Miramonti',
      is: 'Hotel Miramonti',
      because: 'a company is better than nothing',
    },
    { person: null, company: null, is: null, because: 'nothing is known' },
  ])('is $is, because $because', ({ person, company, is }) => {
    expect(whoIs({ person: { name: person }, company: { name: company } })).toBe(is);
  });
});
