import fc from 'fast-check';
import { OBLIGATION_STATES } from '#sla';
import { askedFor, filtersOf, isNarrowed, queryOf, withFilter } from './filters.js';
import type { FilterName } from './filters.js';

const ID = '019aa0f0-0000-7000-8000-00000000000a';
const NOTHING = {
  ...{ clauseKey: null, agreementId: null, ownerId: null, leadId: null, waived: null },
  ...{ tier: null, teamId: null, channel: null, level: null, from: null, to: null },
};
const read = (text: string) => filtersOf(new URLSearchParams(text));

describe('the filters of an address', () => {
  it.each([
    { address: '', filters: { ...NOTHING, status: 'pending' }, because: 'what runs can still be kept' },
    { address: 'status=all', filters: { ...NOTHING, status: 'all' }, because: 'every state is a wish too' },
    { address: 'status=breached', filters: { ...NOTHING, status: 'breached' }, because: 'a state is named' },
    { address: 'status=late', filters: { ...NOTHING, status: 'pending' }, because: 'there is no such state' },
    {
      address: 'waived=true',
      filters: { ...NOTHING, status: 'all', waived: 'true' },
      because: 'nothing that was excused still runs',
    },
    {
      address: 'waived=true&status=breached',
      filters: { ...NOTHING, status: 'breached', waived: 'true' },
      because: 'a named state outweighs the usual one',
    },
    {
      address: 'waived=false',
      filters: { ...NOTHING, status: 'pending', waived: 'false' },
      because: 'what runs is not excused',
    },
    {
      address: 'waived=yes',
      filters: { ...NOTHING, status: 'pending' },
      because: 'only true and false are known',
    },
    {
      address: `ownerId=${ID}&agreementId=${ID}&clauseKey=accept`,
      filters: { ...NOTHING, status: 'pending', ownerId: ID, agreementId: ID, clauseKey: 'accept' },
      because: 'wishes add up',
    },
    {
      address: 'ownerId=luca&agreementId=1',
      filters: { ...NOTHING, status: 'pending' },
      because: 'a mistyped id finds the page, not an error',
    },
    {
      address: `tier=hot&teamId=${ID}&channel=event&level=lead&from=2026-10-01&to=2026-10-31`,
      filters: {
        ...{ ...NOTHING, status: 'pending', tier: 'hot', teamId: ID, channel: 'event', level: 'lead' },
        ...{ from: '2026-10-01', to: '2026-10-31' },
      },
      because: 'a figure opens into what it counts',
    },
    {
      address: 'teamId=none&channel=none',
      filters: { ...NOTHING, status: 'pending', teamId: 'none', channel: 'none' },
      because: 'having none is a part like any other',
    },
    {
      address: 'teamId=south&channel=tv&level=team&from=2026-02-31&to=soon',
      filters: { ...NOTHING, status: 'pending' },
      because: 'what there is not is not looked for',
    },
  ])('"$address" is read so, because $because', ({ address, filters }) => {
    expect(read(address)).toEqual(filters);
  });

  it('ask the server for no state when every state is wished for', () => {
    expect(queryOf(read('status=all'))).toEqual({ ...NOTHING, status: null });
    expect(queryOf(read('status=met&waived=false'))).toEqual({ ...NOTHING, status: 'met', waived: 'false' });
  });

  it.each([
    [`waive=${ID}`, [ID], 'it names a promise'],
    ['waive=all', [], 'that is no promise'],
    ['', [], 'nobody asks'],
  ])('of “%s” ask to excuse %j, because %s', (address, ids) => {
    expect(askedFor(new URLSearchParams(address))).toEqual(ids);
  });

  it('are read back as they were written', () => {
    const wishes = fc.record({
      status: fc.constantFrom(...OBLIGATION_STATES, 'all'),
      clauseKey: fc.option(fc.stringMatching(/^[a-z][a-z-]{0,30}$/)),
      agreementId: fc.option(fc.uuid()),
      ownerId: fc.option(fc.uuid()),
      leadId: fc.option(fc.uuid()),
      waived: fc.option(fc.constantFrom('true', 'false')),
      tier: fc.option(fc.stringMatching(/^[a-z][a-z-]{0,30}$/)),
      teamId: fc.option(fc.oneof(fc.uuid(), fc.constant('none'))),
      channel: fc.option(fc.constantFrom('event', 'website', 'none')),
      level: fc.option(fc.constantFrom('lead', 'owner')),
      from: fc.option(fc.constantFrom('2026-10-01', '2028-02-29')),
      to: fc.option(fc.constantFrom('2026-10-31')),
    });
    fc.assert(
      fc.property(wishes, (wished) => {
        const written = Object.entries(wished).reduce(
          (params, [name, value]) => withFilter(params, name as FilterName, value),
          new URLSearchParams(),
        );
        expect(filtersOf(written)).toEqual(wished);
      }),
    );
  });

  it('leave the rest of the address, and the address given, as they are', () => {
    const before = new URLSearchParams('status=met&clauseKey=accept');
    expect(withFilter(before, 'clauseKey', null).toString()).toBe('status=met');
    expect(withFilter(before, 'clauseKey', '').toString()).toBe('status=met');
    expect(before.toString()).toBe('status=met&clauseKey=accept');
  });

  it.each([
    { address: '', narrowed: false, because: 'it is the usual view' },
    { address: 'status=met', narrowed: false, because: 'a state is a tab, not a narrowing' },
    { address: 'clauseKey=accept', narrowed: true, because: 'one promise of several' },
    { address: 'from=2026-10-01', narrowed: true, because: 'what began before is left out' },
    { address: 'waived=false', narrowed: true, because: 'some are left out' },
  ])('"$address" narrows: $narrowed, because $because', ({ address, narrowed }) => {
    expect(isNarrowed(read(address))).toBe(narrowed);
  });
});
