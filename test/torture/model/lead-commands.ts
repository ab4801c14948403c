import type { Random } from '../../support/stack/index.js';
import type { Opened } from '../lib/open-workspace.js';

export const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
  { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
  { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
] as const;
export type Names = (typeof MEMBERS)[number]['name'];
export type Room = Opened<Names>;

/** One of two leads that two records of one person have for the same thing. */
export interface Lead {
  readonly id: string;
  readonly personId: string;
  /** The offers it has had, the latest last. */
  readonly offers: string[];
  /** The other one. */
  twin?: Lead;
}

/** The last merge of either's person, as far as it was answered. */
export interface Merge {
  readonly id: string;
  readonly personId: string;
}

/** A command as somebody gives it, and the entry it leaves when it is carried out. */
export interface Command {
  readonly name: string;
  readonly leaves: string;
  readonly actors: readonly Names[];
  path(lead: Lead, merge: Merge | undefined): string | undefined;
  body?(room: Room, random: Random, lead: Lead): object;
}

const ofOffer =
  (act: string) =>
  ({ offers }: Lead): string | undefined =>
    offers.length === 0 ? undefined : `/handovers/${offers.at(-1)}/${act}`;
const ofLead =
  (act: string) =>
  ({ id }: Lead): string =>
    `/leads/${id}/${act}`;
const REPS: readonly Names[] = ['Marco', 'Luca', 'Sara'];
const memberOf = ({ workspace }: Room, random: Random): string => workspace.members[random.pick(REPS)].id;
const within = (ms: number): string => new Date(Date.now() + ms).toISOString();
const DAY_MS = 86_400_000;

/** What everybody may do to a lead, its offers, and the two records of its person. */
export const COMMANDS: readonly Command[] = [
  {
    ...{ name: 'offer', leaves: 'handover.offered', actors: ['Giulia'] },
    path: () => '/handovers',
    body: ({ workspace }, _, { id }) => ({ leadIds: [id], toTeamId: workspace.teams.sales }),
  },
  { name: 'accept', leaves: 'handover.accepted', actors: REPS, path: ofOffer('acceptance') },
  {
    ...{ name: 'reject', leaves: 'handover.rejected', actors: REPS, path: ofOffer('rejection') },
    body: (_, random) =>
      random.pick([
        { reason: 'BAD_DATA', evidence: { field: 'phone' } },
        { reason: 'STUDENT_OR_JOBSEEKER', evidence: {} },
        { reason: 'BELOW_DEFINITION', evidence: { criterion: 'budget' } },
      ]),
  },
  { name: 'withdraw', leaves: 'handover.withdrawn', actors: ['Giulia'], path: ofOffer('withdrawal') },
  {
    ...{ name: 'give', leaves: 'handover.rerouted', actors: ['Marco'], path: ofOffer('assignment') },
    body: (room, random) => ({ memberId: memberOf(room, random) }),
  },
  {
    ...{ name: 'assign', leaves: 'lead.assigned', actors: ['Marco'], path: ofLead('assignment') },
    body: (room, random) => ({ memberId: memberOf(room, random), why: 'leave' }),
  },
  {
    ...{ name: 'hold', leaves: 'lead.held', actors: REPS, path: ofLead('hold') },
    body: () => ({ reason: 'customer_away', resumeBy: within(DAY_MS) }),
  },
  {
    // It ends by time alone, whenever somebody looks.
    ...{ name: 'nap', leaves: 'lead.held', actors: REPS, path: ofLead('hold') },
    body: (_, random) => ({ reason: 'customer_away', resumeBy: within(random.int(100, 900)) }),
  },
  { name: 'resume', leaves: 'lead.resumed', actors: REPS, path: ofLead('resumption') },
  {
    name: 'sales-qualify',
    leaves: 'lead.sales_qualified',
    actors: REPS,
    path: ofLead('sales-qualification'),
  },
  {
    name: 'recycle',
    leaves: 'lead.recycled',
    actors: ['Marco', 'Giulia'],
    path: ofLead('recycling'),
    body: () => ({ reason: 'TIMING' }),
  },
  {
    ...{
      name: 'disqualify',
      leaves: 'lead.disqualified',
      actors: ['Marco'],
      path: ofLead('disqualification'),
    },
    body: () => ({ reason: 'NO_NEED', evidence: {} }),
  },
  {
    ...{ name: 'dispute', leaves: 'handover.disputed', actors: ['Giulia'], path: ofOffer('dispute') },
    body: () => ({ text: 'They asked for it.' }),
  },
  {
    ...{
      name: 'settle',
      leaves: 'handover.settled',
      actors: ['Giulia', 'Marco'],
      path: ofOffer('settlement'),
    },
    body: (_, random) => ({ outcome: random.pick(['rejection_stands', 'rejection_overturned']) }),
  },
  {
    ...{ name: 'merge', leaves: 'lead.merged', actors: ['Giulia', 'Marco'] },
    path: ({ personId }) => `/people/${personId}/merges`,
    body: (_, __, { twin }) => ({ loserId: twin?.personId }),
  },
  {
    ...{ name: 'unmerge', leaves: 'lead.unmerged', actors: ['Giulia', 'Marco'] },
    path: (_, merge) => merge && `/people/${merge.personId}/merges/${merge.id}/reversal`,
  },
];
