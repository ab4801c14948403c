import type { Entry, LeadSnapshot } from '#contracts';
import type { DutyRecord } from './duty-record.js';
import { validateClause } from '#sla';
import type { DutyClause } from '#sla';
import { DUTY_FACTS, effectOf as effectUnder } from './lead-facts.js';

const RECORD = {
  handoverId: 'handover-1',
  releasedAt: null,
  obligation: { level: 'lead', ownerId: null },
} as unknown as DutyRecord;
const OWN = { ...RECORD, obligation: { level: 'owner', ownerId: 'giulia' } } as unknown as DutyRecord;

const lead = { attributes: {}, stage: 'mql', episode: 1 } as unknown as LeadSnapshot;
const entry = (type: Entry['type'], payload: object, at = 1_000): Entry =>
  ({
    ...{ type, leadId: 'lead-1', actor: { kind: 'member', id: 'giulia' } },
    ...{ occurredAt: new Date(at), recordedAt: new Date(at + 5), payload: { lead, ...payload } },
  }) as unknown as Entry;

const duty = (kind: string): DutyClause =>
  validateClause({
    ...{ kind, key: 'promise', title: 'Promise', owedBy: 'sales', owedTo: 'marketing' },
    tiers: [{ key: 'all', label: 'All', targetMs: 1 }],
  }) as DutyClause;

/** Under a promise the fact is about: to accept for what happens to a hand-over, to call for everything else. */
const effectOf = (fact: Entry, record: DutyRecord) =>
  effectUnder(fact, record, duty(fact.type.startsWith('handover') ? 'duty.accept' : 'duty.contact'));

const handover = { handoverId: 'handover-1' };
const aside = (to: string) => ({ move: { from: 'sal', to, entered: [to] } });

describe('what a fact does to a duty of its lead', () => {
  it.each<[Entry['type'], object, DutyRecord, string[], boolean, string]>([
    [
      'handover.accepted',
      { ...handover, byMemberId: 'giulia' },
      RECORD,
      ['fulfilled'],
      false,
      'the duty is answered, contact goes on',
    ],
    [
      'handover.accepted',
      { handoverId: 'another', byMemberId: 'giulia' },
      RECORD,
      [],
      false,
      'it is of another hand-over',
    ],
    [
      'handover.accepted',
      { ...handover, byMemberId: 'marco' },
      OWN,
      ['cancelled'],
      true,
      'a colleague took it over',
    ],
    [
      'handover.accepted',
      { ...handover, byMemberId: 'giulia' },
      OWN,
      ['fulfilled'],
      false,
      'the owner answered',
    ],
    [
      'handover.rejected',
      { ...handover, reason: 'NOT_ICP', fault: 'marketing' },
      RECORD,
      ['fulfilled', 'excused'],
      true,
      'relief',
    ],
    [
      'handover.rejected',
      { ...handover, reason: 'MISROUTED', fault: 'none' },
      RECORD,
      ['fulfilled', 'cancelled'],
      true,
      'no relief without fault',
    ],
    ['handover.withdrawn', handover, RECORD, ['cancelled'], true, 'there is nothing to answer'],
    ['handover.superseded', handover, RECORD, ['cancelled'], true, 'there is nothing to answer'],
    [
      'handover.offered',
      { handoverId: 'another' },
      RECORD,
      ['cancelled'],
      true,
      'one hand-over is open per lead',
    ],
    ['handover.offered', handover, RECORD, [], false, 'it is what started it'],
    ['handover.disputed', handover, RECORD, [], false, 'a dispute is about the tally'],
    [
      'attempt.logged',
      { type: 'call', outcome: 'sent', direction: 'out' },
      RECORD,
      ['fulfilled'],
      false,
      'whether it qualifies is the clause’s to say',
    ],
    [
      'attempt.logged',
      { type: 'call', outcome: 'connected', direction: 'in' },
      RECORD,
      [],
      false,
      'the lead called us',
    ],
    [
      'lead.held',
      { reason: 'leave', resumeBy: '2026-04-20T08:00:00Z' },
      RECORD,
      ['paused'],
      false,
      'it goes on later',
    ],
    ['lead.resumed', {}, RECORD, ['resumed'], false, 'it goes on'],
    ['lead.assigned', { toMemberId: 'marco' }, OWN, ['cancelled'], true, 'it is not theirs any more'],
    ['lead.assigned', { toMemberId: 'giulia' }, OWN, [], false, 'it is theirs already'],
    ['lead.assigned', { toMemberId: 'marco' }, RECORD, [], false, 'the lead level survives'],
    [
      'lead.assigned',
      { toMemberId: 'marco', fromTeamKind: 'partner', toTeamKind: 'sales' },
      { ...RECORD, owedBy: 'partner' },
      ['cancelled'],
      true,
      'own sales do not answer for what a partner promised',
    ],
    [
      'lead.assigned',
      { toMemberId: 'pia', fromTeamKind: 'partner', toTeamKind: 'partner' },
      { ...RECORD, owedBy: 'partner' },
      [],
      false,
      'a partner still has it',
    ],
    [
      'lead.assigned',
      { toMemberId: 'marco', fromTeamKind: 'partner', toTeamKind: 'sales' },
      RECORD,
      [],
      false,
      'what sales promised, sales go on owing',
    ],
    ['lead.recycled', aside('recycled'), RECORD, ['cancelled'], true, 'the lead left'],
    ['lead.test_erased', {}, RECORD, ['cancelled'], true, 'there was no lead'],
    ['lead.taken_back', {}, RECORD, ['cancelled'], true, 'its import was undone'],
    ['lead.disqualified', aside('disqualified'), RECORD, ['cancelled'], true, 'the lead left'],
    ['lead.moved', aside('customer'), RECORD, ['cancelled'], true, 'the race is over'],
    ['lead.moved', aside('lost'), RECORD, ['cancelled'], true, 'the lead left'],
    ['lead.moved', aside('sql'), RECORD, [], false, 'it is still in the race'],
    ['opportunity.won', aside('customer'), RECORD, ['cancelled'], true, 'the race is over'],
    ['opportunity.won', { move: null }, RECORD, [], false, 'another deal of the lead decided'],
    ['opportunity.lost', aside('lost'), RECORD, ['cancelled'], true, 'the lead left'],
    ['lead.enriched', {}, RECORD, [], false, 'knowing more answers nothing'],
  ])('%s with %j', (type, payload, record, kinds, isReleased, _because) => {
    const effect = effectOf(entry(type, payload), record);
    expect(effect.events.map(({ kind }) => kind)).toEqual(kinds);
    expect(effect.isReleased).toBe(isReleased);
  });

  it('dates every event by the fact and says when it was learned', () => {
    const { events } = effectOf(entry('lead.resumed', {}), RECORD);
    expect(events).toEqual([{ kind: 'resumed', at: 1_000, recordedAt: 1_005 }]);
  });

  it('does nothing to a duty after it was released', () => {
    const released = { ...RECORD, releasedAt: 1_000 };
    const call = { type: 'call', outcome: 'connected', direction: 'out' };
    expect(effectOf(entry('attempt.logged', call, 1_001), released).events).toEqual([]);
    expect(effectOf(entry('attempt.logged', call, 999), released).events).toHaveLength(1);
  });

  it('listens to what it has a rule for, and of its own words to what people decided', () => {
    const own = DUTY_FACTS.filter((type) => /^(obligation|tally|agreement|window)/.test(type));
    expect(own).toEqual(['obligation.waived', 'obligation.rebased']);
  });
});
