import type { Entry, EntryType } from '#contracts';
import { newId } from '#kernel';
import { DESK_TYPES, deskAfter } from './desk.js';
import type { DeskItem } from './desk.js';

const leadId = newId();
const [rep, colleague, team, handoverId] = [newId(), newId(), newId(), newId()];
const at = (time: string): Date => new Date(`2026-04-13T${time}:00Z`);

const snapshot = {
  attributes: { channel: 'event', leadType: 'demo', grade: 'A', campaignId: 'c' },
  ...{ stage: 'sal', episode: 2, personId: 'p', companyId: 'k', ownerId: rep, teamId: team },
  capturedOn: '2026-04-01',
};

const entry = (type: EntryType, payload: object = {}, occurredAt = at('09:00')): Entry =>
  ({ type, leadId, occurredAt, payload: { lead: snapshot, ...payload } }) as unknown as Entry;

const OFFER = entry('handover.offered', { handoverId, toTeamId: team, toMemberId: null }, at('08:00'));
const duty = (kind: string, dueAt: string, more: object = {}): object => ({
  ...{ kind, level: 'lead', tier: 'demo', dueAt: at(dueAt).toISOString() },
  ...more,
});

const after = (...entries: Entry[]): DeskItem | null =>
  entries.reduce<DeskItem | null>((item, each) => deskAfter(item, each), null);
const accepted = entry('handover.accepted', { handoverId, byMemberId: rep, move: { to: 'sal' } });
const moveTo = (to: string): object => ({ move: { from: 'sal', to, entered: [to] } });

describe('a desk', () => {
  it('gets an item with the offer, with what was known of the lead then', () => {
    expect(after(OFFER)).toMatchObject({
      ...{ kind: 'offer', handoverId, teamId: team, memberId: null, episode: 2, offeredAt: at('08:00') },
      ...{ channel: 'event', leadType: 'demo', grade: 'A', campaignId: 'c', personId: 'p', companyId: 'k' },
    });
  });

  it('starts anew with another offer: nothing of the time before is left', () => {
    const used = [
      OFFER,
      accepted,
      entry('obligation.started', duty('duty.contact', '12:00')),
      entry('lead.held'),
    ];
    const again = entry('handover.offered', { handoverId: 'next', toTeamId: team, toMemberId: colleague });
    expect(after(...used, again)).toEqual(after(again));
  });

  it.each<[string, Entry, Partial<DeskItem>, string]>([
    ['acceptance', accepted, { kind: 'lead', memberId: rep, acceptedAt: at('09:00') }, 'it is worked now'],
    [
      'assignment',
      entry('lead.assigned', { toMemberId: colleague }),
      { memberId: colleague },
      'it is hers now',
    ],
    ['a hold', entry('lead.held'), { workState: 'on_hold' }, 'it rests'],
    ['resuming', entry('lead.resumed'), { workState: 'working' }, 'it goes on'],
    ['sales qualification', entry('lead.sales_qualified', moveTo('sql')), { stage: 'sql' }, 'it moved on'],
    ['a deal', entry('opportunity.opened', moveTo('opportunity')), { stage: 'opportunity' }, 'it moved on'],
    ['a second deal', entry('opportunity.opened', { move: null }), { stage: 'sal' }, 'the lead stayed'],
    ['a second deal lost', entry('opportunity.lost', { move: null }), { stage: 'sal' }, 'the lead stayed'],
    [
      'a next step',
      entry('lead.next_step_set', { dueAt: at('15:00').toISOString() }),
      { nextStepDueAt: at('15:00') },
      'the day is known, the words stay with the lead',
    ],
    [
      'a try',
      entry('attempt.logged', { direction: 'out', type: 'call' }),
      { contactedAt: at('09:00'), workState: 'working' },
      'somebody tried',
    ],
    [
      'a note',
      entry('attempt.logged', { direction: 'out', type: 'note' }),
      { contactedAt: null, workState: 'new' },
      'nobody was called',
    ],
    [
      'a call that came in',
      entry('attempt.logged', { direction: 'in', type: 'call' }),
      { contactedAt: null },
      'the duty is ours',
    ],
    [
      'a breach',
      entry('obligation.breached', duty('duty.accept', '08:30')),
      { isBreached: true },
      'it shows',
    ],
    [
      'a breach of an owner',
      entry('obligation.breached', duty('duty.accept', '08:30', { level: 'owner' })),
      { isBreached: false },
      'the promise is the side’s',
    ],
  ])('after %s shows it', (_what, fact, shown, _because) => {
    const before = fact === accepted ? [OFFER] : [OFFER, accepted];
    expect(after(...before, fact)).toMatchObject(shown);
  });

  it.each<[EntryType, object]>([
    ['handover.rejected', {}],
    ['handover.withdrawn', {}],
    ['handover.superseded', {}],
    ['lead.recycled', moveTo('recycled')],
    ['lead.disqualified', moveTo('disqualified')],
    ['opportunity.won', moveTo('customer')],
    ['opportunity.lost', moveTo('lost')],
  ])('is left by a lead that %s took away', (type, payload) => {
    expect(after(OFFER, entry(type, payload))).toBeNull();
  });

  it('keeps the earliest of several deadlines, until it is answered or moved', () => {
    const started = (due: string): Entry => entry('obligation.started', duty('duty.accept', due));
    expect(after(OFFER, started('12:00'), started('10:00'), started('11:00'))).toMatchObject({
      ...{ acceptBy: at('10:00'), tier: 'demo' },
    });
    const moved = entry('obligation.rescheduled', duty('duty.accept', '14:00'));
    expect(after(OFFER, started('12:00'), moved)).toMatchObject({ acceptBy: at('14:00') });
    const met = entry('obligation.met', duty('duty.accept', '12:00'));
    expect(after(OFFER, started('12:00'), met)).toMatchObject({ acceptBy: null });
  });

  it('shows no deadline of an owner’s own clock, nor of duties it has no room for', () => {
    const own = entry('obligation.started', duty('duty.contact', '10:00', { level: 'owner' }));
    const other = entry('obligation.started', duty('duty.cadence', '10:00'));
    expect(after(OFFER, own, other)).toEqual(after(OFFER));
  });

  it('keeps the first contact whatever is tried later', () => {
    const call = (time: string): Entry =>
      entry('attempt.logged', { direction: 'out', type: 'call' }, at(time));
    expect(after(OFFER, accepted, call('09:10'), call('09:40'))).toMatchObject({ contactedAt: at('09:10') });
  });

  it.each([
    { to: 'other', toTeamKind: 'partner', plan: null, because: 'partners are not told what others planned' },
    { to: team, toTeamKind: 'partner', plan: at('15:00'), because: 'it stays within the partner' },
    { to: 'other', toTeamKind: 'sales', plan: at('15:00'), because: 'a colleague goes on with it' },
  ])('keeps the plan $plan when the lead goes to $to, because $because', ({ to, toTeamKind, plan }) => {
    const step = entry('lead.next_step_set', { dueAt: at('15:00').toISOString() });
    const lead = { ...snapshot, teamId: to };
    const given = entry('lead.assigned', { lead, toMemberId: colleague, toTeamKind });
    const rerouted = entry('handover.rerouted', { toTeamId: to, toMemberId: colleague, toTeamKind });
    for (const goes of [given, rerouted])
      expect(after(OFFER, accepted, step, goes)).toMatchObject({ nextStepDueAt: plan, teamId: to });
  });

  describe('of an offer to several', () => {
    const asked = entry('handover.offered', {
      ...{ handoverId, toTeamId: team, toMemberId: null, toMemberIds: [rep, colleague, 'third'] },
    });
    const declined = entry('handover.declined', { byMemberId: colleague, stillAsked: [rep, 'third'] });
    const rerouted = entry('handover.rerouted', { toTeamId: team, toMemberId: colleague });

    it.each<[string, Entry[], readonly string[], string]>([
      ['the offer', [asked], [rep, colleague, 'third'], 'each of them is asked'],
      ['an offer to the team', [OFFER], [], 'nobody is asked by name'],
      ['one of them declined', [asked, declined], [rep, 'third'], 'the others are asked as before'],
      ['one accepted', [asked, accepted], [colleague, 'third'], 'the others are to hear who did'],
      ['one declined, one accepted', [asked, declined, accepted], ['third'], 'who said no lost nothing'],
      ['it went to one of them', [asked, rerouted], [], 'nobody else is asked any more'],
      [
        'its owner gave it away',
        [asked, accepted, entry('lead.assigned', { toMemberId: 'third' })],
        [],
        'whoever was first has it no more',
      ],
    ])('after %s has these candidates, because %j', (_what, entries, candidates, _because) => {
      expect(after(...entries)?.candidates).toEqual(candidates);
    });

    it('belongs to nobody until one accepts', () => {
      expect(after(asked, declined)).toMatchObject({ kind: 'offer', memberId: null });
      expect(after(asked, declined, accepted)).toMatchObject({ kind: 'lead', memberId: rep });
    });
  });

  it.each<[string, Partial<DeskItem> | null, string]>([
    ['sal', { kind: 'lead', memberId: rep, teamId: team, handoverId: null, contactBy: null }, 'sales has it'],
    ['sql', { stage: 'sql', workState: 'new', isBreached: false }, 'no promise runs about it'],
    ['mql', null, 'nobody was offered it yet'],
    ['inquiry', null, 'it is with marketing'],
  ])('takes a reopened lead back in %s as %j, because %s', (stage, item) => {
    const back = { ...entry('lead.reopened'), payload: { lead: { ...snapshot, stage } } } as unknown as Entry;
    const ended = entry('lead.disqualified', moveTo('disqualified'));
    if (item === null) expect(after(OFFER, accepted, ended, back)).toBeNull();
    else expect(after(OFFER, accepted, ended, back)).toMatchObject(item);
    expect(after(back, entry('lead.reopening_undone', moveTo('disqualified')))).toBeNull();
  });

  it('knows nothing of a lead that was never offered', () => {
    for (const type of DESK_TYPES)
      if (type !== 'handover.offered' && type !== 'lead.reopened')
        expect(
          deskAfter(null, entry(type, { ...moveTo('sql'), ...duty('duty.accept', '09:00') })),
        ).toBeNull();
  });
});
