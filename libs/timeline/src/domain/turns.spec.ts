import type { Entry, TeamKind } from '#contracts';
import { departmentOfEntry, departmentOfKind, departmentOfOrigin, departmentOfTouch } from './departments.js';
import { turnsOf } from './turns.js';

const KINDS: Readonly<Record<string, TeamKind>> = {
  sara: 'sales',
  paolo: 'partner',
  anna: 'marketing',
  leo: 'leadership',
  'team-partner': 'partner',
};
const kindOf = (id: string | null): TeamKind | undefined => KINDS[id ?? ''];
const LEAD = { attributes: { origin: 'marketing', channel: 'website' }, personId: null };

const entry = (type: string, payload: object = {}, actorId: string | null = null): Entry =>
  ({
    ...{ type, id: 'id', leadId: 'lead', occurredAt: new Date(5), payload: { lead: LEAD, ...payload } },
    actor: { kind: actorId === null ? 'system' : 'member', id: actorId },
  }) as unknown as Entry;
const STEP = { opportunityId: 'deal', step: 'cash', department: 'finance' };

describe('what a fact says of whom a lead is with', () => {
  it.each<[string, Entry, object | null]>([
    [
      'a lead of partners comes from partners',
      entry('lead.captured', { lead: { attributes: { origin: 'partner' } } }),
      { type: 'captured', by: 'partner' },
    ],
    [
      'tele is marketing',
      entry('lead.captured', { lead: { attributes: { origin: 'tele' } } }),
      { type: 'captured', by: 'marketing' },
    ],
    [
      'an offer goes to the kind of its team',
      entry('handover.offered', { toTeamId: 'team-partner' }),
      { type: 'offered', to: 'partner' },
    ],
    [
      'a team nobody knows any more was one of sales',
      entry('handover.offered', { toTeamId: 'gone' }),
      { type: 'offered', to: 'sales' },
    ],
    ['accepting changes nothing: it was there', entry('handover.accepted'), null],
    ['silence counts as accepting', entry('handover.lapsed'), null],
    ['a refusal gives it back', entry('handover.rejected'), { type: 'returned' }],
    ['recycling gives it back', entry('lead.recycled'), { type: 'returned' }],
    ['giving it to care', entry('lead.assigned', { toTeamKind: 'care' }), { type: 'given', to: 'care' }],
    ['within a team it stays', entry('lead.assigned', {}), null],
    ['leadership takes no ball', entry('lead.assigned', { toTeamKind: 'leadership' }), null],
    [
      'a deal that is lost with its lead ends it',
      entry('opportunity.lost', { opportunityId: 'deal', move: { to: 'lost' } }),
      { type: 'ended' },
    ],
    [
      'another deal of the lead goes on',
      entry('opportunity.lost', { opportunityId: 'deal', move: null }),
      null,
    ],
    ['a lead that was merged goes on in another', entry('lead.merged'), { type: 'ended' }],
    [
      'a step begins',
      entry('after_sale.started', STEP),
      { type: 'step-begun', step: 'deal cash', department: 'finance' },
    ],
    [
      'a step that is reopened begins again',
      entry('after_sale.reopened', STEP),
      { type: 'step-begun', step: 'deal cash', department: 'finance' },
    ],
    ['a step is done', entry('after_sale.done', STEP), { type: 'step-ended', step: 'deal cash' }],
    [
      'a step stands still',
      entry('after_sale.changed', { ...STEP, change: 'stopped' }),
      { type: 'step-ended', step: 'deal cash' },
    ],
    ['planning what waits moves nothing', entry('after_sale.changed', { ...STEP, change: 'planned' }), null],
    [
      'a step that runs goes to another department',
      entry('after_sale.changed', { ...STEP, change: 'planned', isRunning: true }),
      { type: 'step-begun', step: 'deal cash', department: 'finance' },
    ],
    [
      'a sale that goes on goes on with the step that ran',
      entry('after_sale.changed', { ...STEP, change: 'resumed', isRunning: true }),
      { type: 'step-begun', step: 'deal cash', department: 'finance' },
    ],
    ['talking moves nothing', entry('attempt.logged'), null],
  ])('%s', (_because, given, expected) => {
    expect(turnsOf([given], kindOf)).toEqual(expected === null ? [] : [{ ...expected, at: 5 }]);
  });

  it.each<[string, Entry, string]>([
    ['what follows a sale says so itself', entry('after_sale.done', STEP, 'sara'), 'finance'],
    ['the team of whoever did it', entry('attempt.logged', {}, 'paolo'), 'partner'],
    [
      'leadership stands for no department',
      entry('opportunity.won', { opportunityId: 'deal' }, 'leo'),
      'sales',
    ],
    ['what the product did is of whose work it is', entry('handover.lapsed'), 'sales'],
    ['an offer is marketing’s', entry('handover.offered'), 'marketing'],
    ['money that is booked is sales’', entry('revenue.recorded', { kind: 'booked' }, 'anna'), 'sales'],
    ['money that goes back is finance’s', entry('revenue.recorded', { kind: 'refunded' }), 'finance'],
    ['a conversation is care’s', entry('conversation.lead_made'), 'care'],
    [
      'a lead of sales is sales’',
      entry('lead.captured', { lead: { attributes: { origin: 'sales' } } }, 'anna'),
      'sales',
    ],
  ])('department: %s', (_because, given, expected) => {
    expect(departmentOfEntry(given, kindOf)).toBe(expected);
  });

  it('gives every channel, origin and kind of team a department', () => {
    expect(['website', 'seller', 'partner', 'customer-care'].map(departmentOfTouch)).toEqual([
      'marketing',
      ...['sales', 'partner', 'care'],
    ]);
    expect(['marketing', 'tele', 'sales', 'partner', 'care'].map(departmentOfOrigin)).toEqual([
      ...['marketing', 'marketing'],
      ...['sales', 'partner', 'care'],
    ]);
    expect(departmentOfKind(undefined, 'sales')).toBe('sales');
    expect(departmentOfKind('operations', 'sales')).toBe('operations');
  });
});
