import { id, oneOf, PAGE, words } from './fields.js';
import { counted, part, without } from './tool.js';
import type { Answer, Tool } from './tool.js';

const STAGES = [
  ...['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'],
  ...['recycled', 'disqualified', 'lost'],
];
const HANDOVERS = ['offered', 'accepted', 'rejected', 'withdrawn', 'superseded'];
const ID = '[0-9a-fA-F-]{36}';

const found = ({ people, companies, leads }: Answer): string =>
  `People: ${size(people)}, companies: ${size(companies)}, leads: ${size(leads)}.`;
const size = (list: unknown): string => String(Array.isArray(list) ? list.length : 0);

/** Leads, found and looked at. */
export const LEADS: readonly Tool[] = [
  {
    name: 'search',
    title: 'Search persons, companies and leads',
    description: 'Persons, companies and leads by the beginnings of names, e-mail addresses or domains.',
    input: { q: words('Beginnings of names, addresses or domains.', 200) },
    ...{ required: ['q'], needs: ['lead.read'] },
    request: (given) => ({ method: 'GET', path: '/search', query: given }),
    says: found,
  },
  {
    name: 'find_leads',
    title: 'Find leads',
    description:
      'The leads you may see, newest first, all or by stage, owner, team, state of the latest hand-over, or words of the name. Marketing ' +
      'offers a lead to sales by a hand-over; with handover `offered` these wait for an answer.',
    input: {
      stage: oneOf('Where it stands.', STAGES),
      handover: oneOf('State of its latest hand-over.', HANDOVERS),
      ownerId: id('The member who has it.'),
      teamId: id('The team that has it.'),
      q: words('Words of the person’s name, e-mail address or company.', 200),
      ...PAGE,
    },
    ...{ required: [], needs: ['lead.read'] },
    request: (given) => ({ method: 'GET', path: '/leads', query: given }),
    says: (answer) => counted(answer, 'Leads'),
  },
  {
    name: 'show_lead',
    title: 'Show a lead with its timeline',
    description:
      'One lead: person, company, stage and owner, and its timeline, hand-overs, attempts and notes.',
    input: { leadId: id('The lead.') },
    ...{ required: ['leadId'], needs: ['lead.read'] },
    request: (given) => ({ method: 'GET', path: `/leads/${part(given, 'leadId')}` }),
    says: ({ id: lead, stage }) => `Lead ${String(lead)}, in stage ${String(stage)}.`,
  },
  {
    name: 'lead_names',
    title: 'What leads are called',
    description: 'The names of up to 100 leads by their ids; those you may not see are left out.',
    input: {
      ids: {
        ...{ type: 'string', pattern: `^${ID}(,${ID}){0,99}$` },
        description: 'Ids of leads, separated by commas.',
      },
    },
    ...{ required: ['ids'], needs: ['lead.read'] },
    request: (given) => ({ method: 'GET', path: '/leads/names', query: given }),
    says: (answer) => counted(answer, 'Names'),
  },
  {
    name: 'customer_timeline',
    title: 'Timeline of a person',
    description:
      'Everything that happened with a person across all their leads and deals, the newest first: touches, hand-overs, attempts, deals ' +
      'and money. `show_lead` names the person of a lead.',
    input: { personId: id('The person.'), ...PAGE },
    ...{ required: ['personId'], needs: ['lead.read'] },
    request: (given) => ({
      ...{ method: 'GET', path: `/customers/people/${part(given, 'personId')}/timeline` },
      query: { ...without(given, 'personId'), order: 'newest' },
    }),
    says: (answer) => counted(answer, 'Happenings'),
  },
  {
    name: 'list_reasons',
    title: 'Reasons for rejecting, disqualifying and losing',
    description:
      'The agreed reasons with their codes, whose fault each is, and what it asks for as evidence.',
    ...{ input: {}, required: [], needs: ['lead.read'] },
    request: () => ({ method: 'GET', path: '/reasons' }),
    says: ({ reject }) => `Reasons to reject: ${size(reject)}.`,
  },
  {
    name: 'stuck_leads',
    title: 'Leads that rest too long',
    description:
      'Leads in hand of sales with which nothing was done for longer than their stage allows, in working time, and what each lacks.',
    input: { ownerId: id('Of one member.'), teamId: id('Of one team.'), limit: PAGE.limit },
    ...{ required: [], needs: ['lead.read'] },
    request: (given) => ({ method: 'GET', path: '/leads/stuck', query: given }),
    says: (answer) => `${String(answer.total)} leads rest too long, ${counted(answer, 'listed here')}`,
  },
];
