import type { Entry } from '#contracts';
import { affectedBy } from './affected.js';

const entry = (type: string, over: object = {}): Entry =>
  ({ type, subjectId: 's', leadId: 'l', payload: {}, ...over }) as unknown as Entry;

describe('what an entry touches', () => {
  it.each([
    {
      of: entry('opportunity.won', { payload: { opportunityId: 'o' } }),
      deals: ['o'],
      because: 'the deal ended',
    },
    {
      of: entry('revenue.recorded', { payload: { opportunityId: 'o' } }),
      deals: ['o'],
      because: 'money moved',
    },
    { of: entry('attachment.added', { payload: { opportunityId: null } }), because: 'it lies on the lead' },
    { of: entry('lead.merged'), leads: ['l'], because: 'its deals go to another lead' },
    {
      of: entry('lead.qualified'),
      milestones: ['l'],
      acts: ['l'],
      because: 'it may have come to its milestone, and somebody did it',
    },
    { of: entry('lead.moved'), milestones: ['l'], because: 'it may have come to its milestone' },
    {
      of: entry('opportunity.step_done', { payload: { opportunityId: 'o' } }),
      deals: ['o'],
      because: 'somebody of ours did something for it',
    },
    {
      of: entry('opportunity.step_overdue', { payload: { opportunityId: 'o' } }),
      because: 'nothing happened',
    },
    {
      of: entry('after_sale.started', { payload: { opportunityId: 'o' } }),
      because: 'what follows a sale is no credit',
    },
    { of: entry('lead.taken_back'), leads: ['l'], because: 'it never was' },
    { of: entry('attempt.logged'), acts: ['l'], because: 'somebody of ours did something for it' },
    { of: entry('lead.held'), because: 'it changes no credit' },
    {
      of: entry('person.merged', { payload: { loserId: 'x' } }),
      persons: ['s', 'x'],
      because: 'two are one',
    },
    {
      of: entry('person.unmerged', { payload: { loserId: 'x' } }),
      persons: ['s', 'x'],
      because: 'one is two',
    },
    { of: entry('person.erased'), persons: ['s'], because: 'it is nobody known any more' },
    { of: entry('person.updated'), persons: ['s'], because: 'it may be of another company' },
    { of: entry('person.created'), because: 'nobody new has touches' },
  ])(
    'is $deals $leads $milestones $acts $persons by $of.type, because $because',
    ({ of, deals = [], leads = [], milestones = [], acts = [], persons = [] }) => {
      expect(affectedBy([of, of])).toEqual({ deals, leads, milestones, acts, persons });
    },
  );
});
