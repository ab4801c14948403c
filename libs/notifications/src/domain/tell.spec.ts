import { TEAM_KINDS } from '#contracts';
import type { Entry, TeamKind } from '#contracts';
import { Directory } from './directory.js';
import type { Listener } from './directory.js';
import { tell, TOLD_TYPES } from './tell.js';

const member = (id: string, teamId: string, ...actions: string[]): Listener => ({
  ...{ id, teamIds: teamId === '' ? [] : [teamId] },
  actions: new Set(actions),
});

const GIULIA = member('giulia', 'mkt', 'agreement.sign.marketing', 'handover.settle', 'handover.concede');
const MARCO = member('marco', 'north', 'agreement.sign.sales', 'handover.settle');
const SARA = member('sara', 'south', 'agreement.sign.sales');
const ANNA = member('anna', 'north');
const PIA = member('pia', '', 'agreement.sign.leadership', 'handover.settle');
const CARLO = member('carlo', 'desk');

const KINDS = new Map<string, TeamKind>([
  ['mkt', 'marketing'],
  ['north', 'sales'],
  ['south', 'sales'],
  ['desk', 'care'],
]);
const house = (...listeners: Listener[]): Directory => new Directory(listeners, KINDS);
const ALL = house(GIULIA, MARCO, SARA, ANNA, PIA, CARLO);

const AT = Date.parse('2026-04-13T09:30:30.500Z');
const LATER = Date.parse('2026-04-14T07:00:00Z');

const entry = (type: string, payload: object, actorId: string | null = null): Entry =>
  ({
    ...{
      id: 'e',
      type,
      subjectKind: 'obligation',
      subjectId: 'o',
      leadId: 'l',
      workspaceId: 'w',
      position: 7,
    },
    ...{ actor: { kind: actorId ? 'member' : 'system', id: actorId }, occurredAt: new Date(0) },
    ...{ recordedAt: new Date(AT), payload },
  }) as unknown as Entry;

const DUTY = { clauseKey: 'contact', kind: 'duty.contact', dueAt: 'due', owedBy: 'sales', agreementId: 'a' };
const ofLead = { ...DUTY, level: 'lead', ownerId: null, teamId: 'north' };
const ofOwner = { ...DUTY, level: 'owner', ownerId: 'anna', teamId: 'north' };
const step = (to: string, notBefore = AT): object => ({
  to,
  isUrgent: false,
  notBefore: new Date(notBefore).toISOString(),
});
const alarm = (of: object, ...steps: object[]) =>
  entry('obligation.alarm_raised', { ...of, fraction: 0.8, steps });
const whom = (fact: Entry, directory = ALL): string[] =>
  tell(fact, directory).map(({ memberId, kind }) => `${memberId} ${kind}`);

describe('a model that drifts', () => {
  it('is told to whoever may switch it off, with its number, and to nobody else', () => {
    const olga = member('olga', '', 'settings.write');
    const facts = { version: 3, leads: 400, won: 40 };
    const drifted = entry('prediction.drifted', { ...facts, reasons: ['told-too-much'] });
    expect(tell(drifted, house(olga, GIULIA, PIA))).toMatchObject([
      { memberId: 'olga', kind: 'model-drifting', facts },
    ]);
  });
});

describe('a channel that takes more than it contributes', () => {
  it('is told to marketing’s and leadership’s who watch figures, with the days it is about', () => {
    const facts = { channel: 'event', from: '2026-01-01', to: '2026-03-31', contribution: 'revenue' };
    const ratios = { spendShare: 0.6, mostShare: 0.2 };
    const watching = (name: string, action: string) => member(name, '', action, 'board.read');
    const here = house(
      ...[watching('giulia', 'agreement.sign.marketing'), watching('pia', 'agreement.sign.leadership')],
      ...[member('blind', '', 'agreement.sign.marketing'), watching('marco', 'agreement.sign.sales')],
    );
    const told = tell(entry('returns.channel_overspent', { ...facts, ...ratios }), here);
    expect(told).toMatchObject([
      { memberId: 'giulia', kind: 'channel-overspent', facts: { ...facts, ...ratios } },
      { memberId: 'pia', kind: 'channel-overspent' },
    ]);
    expect(told).toHaveLength(2);
  });
});

describe('who is told what', () => {
  it.each<[string, Entry, string[]]>([
    ['an owner of half the time gone', alarm(ofOwner, step('owner')), ['anna alarm']],
    ['the manager of the team before it is too late', alarm(ofLead, step('manager')), ['marco alarm']],
    ['leadership when nobody has cared', alarm(ofLead, step('leadership')), ['pia alarm']],
    ['the manager that the lead is to go to another', alarm(ofLead, step('re-route')), ['marco re-route']],
    [
      'two steps of one alarm, each once',
      alarm(ofLead, step('manager'), step('manager'), step('leadership')),
      ['marco alarm', 'pia alarm'],
    ],
    ['the manager of a breach', entry('obligation.breached', ofLead), ['marco breach']],
    ['nobody twice of a breach: the owner’s clock is silent', entry('obligation.breached', ofOwner), []],
    [
      'the owner of a waiver',
      entry('obligation.waived', { ...ofOwner, reason: 'other', from: 'pending' }, 'giulia'),
      ['anna waived'],
    ],
    [
      'the side that owed it of a waiver',
      entry('obligation.waived', { ...ofLead, reason: 'other', from: 'breached' }, 'giulia'),
      ['marco waived'],
    ],
    [
      'a named member of an offer',
      entry('handover.offered', { handoverId: 'h', toMemberId: 'anna' }, 'giulia'),
      ['anna offer'],
    ],
    [
      'everybody who is asked together, but not who asks',
      entry(
        'handover.offered',
        { handoverId: 'h', toMemberId: null, toMemberIds: ['anna', 'sara', 'giulia'] },
        'giulia',
      ),
      ['anna offer', 'sara offer'],
    ],
    [
      'nobody that one of several declined',
      entry('handover.declined', { handoverId: 'h', toTeamId: 'north', stillAsked: ['anna'] }, 'sara'),
      [],
    ],
    [
      'whoever answers for the team that nobody of those who were asked took it',
      entry('handover.declined', { handoverId: 'h', toTeamId: 'north', stillAsked: [] }, 'sara'),
      ['marco declined-by-all'],
    ],
    ['nobody of an offer to a queue', entry('handover.offered', { handoverId: 'h', toMemberId: null }), []],
    [
      'a member that somebody turned off their second factor',
      { ...entry('member.second_factor_reset', {}, 'giulia'), subjectId: 'marco' },
      ['marco second-factor-reset'],
    ],
    [
      'whoever a note mentions, but not who wrote it',
      entry('note.added', { noteId: 'n', mentions: ['anna', 'sara'] }, 'sara'),
      ['anna mentioned'],
    ],
    [
      'whoever a note asks to excuse a promise that they are asked, and others that they are mentioned',
      entry(
        'note.added',
        {
          ...{ noteId: 'n', mentions: ['anna', 'giulia'] },
          waiver: { obligationId: 'o', owedBy: 'sales', asked: ['giulia'] },
        },
        'marco',
      ),
      ['anna mentioned', 'giulia waiver-asked'],
    ],
    [
      'whoever may settle of a dispute, but not who opened it',
      entry('handover.disputed', { handoverId: 'h' }, 'giulia'),
      ['marco dispute', 'pia dispute'],
    ],
    [
      'them what one side proposes, but not who proposed it',
      entry(
        'handover.settlement_proposed',
        { handoverId: 'h', side: 'sales', outcome: 'rejection_stands' },
        'marco',
      ),
      ['giulia proposed', 'pia proposed'],
    ],
    [
      'leadership that the sides did not agree in time',
      entry('handover.escalated', { handoverId: 'h' }),
      ['pia escalated'],
    ],
    [
      'them and the owner how it ended',
      entry(
        'handover.settled',
        { handoverId: 'h', outcome: 'rejection_stands', lead: { ownerId: 'anna' } },
        'pia',
      ),
      ['giulia settled', 'marco settled', 'anna settled'],
    ],
    [
      'both sides that other promises hold',
      entry('agreement.activated', {
        agreementId: 'a',
        version: 2,
        effectiveOn: '2026-05-01',
        terms: { clauses: [{ owedBy: 'sales', owedTo: 'marketing' }] },
      }),
      ['marco agreed', 'sara agreed', 'anna agreed', 'giulia agreed'],
    ],
    [
      'whoever may give up a credit that two records are proposed to be merged, but not who proposed it',
      entry('person.merge_proposed', { otherId: 'p', leadId: 'l' }, 'sara'),
      ['giulia merge-proposed'],
    ],
    [
      'the owner of a deal that the buyer’s step is overdue',
      entry('opportunity.step_overdue', {
        opportunityId: 'd',
        stepId: 's',
        expectedOn: '2026-04-10',
        ownerId: 'anna',
      }),
      ['anna step-overdue'],
    ],
    [
      'whoever sees to it that a step after the sale is overdue',
      entry('after_sale.overdue', {
        opportunityId: 'd',
        step: 'invoice',
        expectedOn: '2026-04-10',
        ownerId: 'anna',
      }),
      ['anna after-sale-overdue'],
    ],
    ['nobody of a step of nobody’s deal', entry('opportunity.step_overdue', { ownerId: null }), []],
    [
      'both of a lead that somebody else gave from one to the other',
      entry('lead.assigned', { fromMemberId: 'anna', toMemberId: 'sara' }, 'marco'),
      ['sara lead-given', 'anna lead-taken'],
    ],
    [
      'both of one that the product gave on',
      entry('lead.assigned', { fromMemberId: 'anna', toMemberId: 'sara' }),
      ['sara lead-given', 'anna lead-taken'],
    ],
    [
      'the other one alone where an owner gave it away',
      entry('lead.assigned', { fromMemberId: 'anna', toMemberId: 'sara' }, 'anna'),
      ['sara lead-given'],
    ],
    [
      'the one before alone where somebody took it',
      entry('lead.assigned', { fromMemberId: 'anna', toMemberId: 'sara' }, 'sara'),
      ['anna lead-taken'],
    ],
    [
      'whoever had it where it went back to a team',
      entry('lead.assigned', { fromMemberId: 'anna', toMemberId: null }, 'marco'),
      ['anna lead-taken'],
    ],
    [
      'nobody where a lead keeps its owner',
      entry('lead.assigned', { fromMemberId: 'anna', toMemberId: 'anna' }, 'marco'),
      [],
    ],
    ['nobody of anything else', entry('lead.captured', {}), []],
  ])('tells %s', (_what, fact, told) => {
    expect(whom(fact)).toEqual(told);
  });

  it.each<[Directory, string[], string]>([
    [house(SARA, PIA), ['sara breach'], 'the team has no manager, its side has one'],
    [house(PIA), ['pia breach'], 'the side has none, somebody has to hear it'],
    [house(ANNA), [], 'there is nobody'],
  ])('finds somebody who answers for it, because: %#', (directory, told) => {
    expect(whom(entry('obligation.breached', ofLead), directory)).toEqual(told);
  });

  it.each(TEAM_KINDS)('finds who answers for %s', (side) => {
    const manager = member('m', '', `agreement.sign.${side}`);
    expect(house(manager).managersOf(side, 'team')).toEqual(['m']);
  });

  it('leads from two records to the lead on which they are decided, for their proposal is of no lead itself', () => {
    const proposed = { ...entry('person.merge_proposed', { otherId: 'p', leadId: 'seen' }), leadId: null };
    expect(tell(proposed, ALL)).toMatchObject([{ leadId: 'seen', facts: { personId: 'o', otherId: 'p' } }]);
  });

  it('shows it from its minute on, or when working time begins', () => {
    const [now] = tell(alarm(ofLead, step('manager')), ALL);
    const [later] = tell(alarm(ofLead, step('manager', LATER)), ALL);
    expect([now?.shownFrom, now?.at]).toEqual([Date.parse('2026-04-13T09:30:00Z'), AT]);
    expect(later?.shownFrom).toBe(LATER);
  });

  it('holds ids, codes and numbers, and nothing of a person', () => {
    const facts = tell(alarm({ ...ofLead, attributes: { firstName: 'Ada' } }, step('manager')), ALL)[0]
      ?.facts;
    expect(facts).toEqual({
      clauseKey: 'contact',
      duty: 'duty.contact',
      dueAt: 'due',
      owedBy: 'sales',
      agreementId: 'a',
      fraction: 0.8,
    });
  });

  it('listens to what it has a rule for', () => {
    expect([...TOLD_TYPES].sort()).toEqual([
      'after_sale.overdue',
      'agreement.activated',
      'currency_rate.aged',
      'handover.declined',
      'handover.disputed',
      'handover.escalated',
      'handover.offered',
      'handover.rerouted',
      'handover.settled',
      'handover.settlement_proposed',
      'lead.assigned',
      'member.second_factor_reset',
      'note.added',
      'obligation.alarm_raised',
      'obligation.breached',
      'obligation.waived',
      'opportunity.step_overdue',
      'person.merge_proposed',
      'prediction.drifted',
      'registration.approved',
      'registration.ending_soon',
      'registration.refused',
      'registration.submitted',
      'returns.channel_overspent',
    ]);
  });
});
