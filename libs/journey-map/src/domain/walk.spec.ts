import type { Entry } from '#contracts';
import {
  accepted,
  afterSale,
  captured,
  deal,
  dealMove,
  happened,
  kindOf,
  offered,
  qualified,
  rejected,
  stage,
  TEAM,
} from '../test-support/entries.js';
import { changesWalk, walkOf } from './walk.js';

const stepsOf = (entries: readonly Entry[]): string =>
  walkOf(entries, kindOf)
    ?.points.map(({ step, department }) => `${step}@${department}`)
    .join(' ') ?? 'nothing';

const TAKEN = [captured(0), qualified(1), offered(2), accepted(3)];
const OPENED = [...TAKEN, deal(5, 'opened', 'd1', { move: dealMove('sal', 'opportunity') })];
const WON = [...OPENED, deal(9, 'won', 'd1', { move: dealMove('opportunity', 'customer') })];
const LOST = { move: dealMove('opportunity', 'lost') };

describe('the walk of a lead', () => {
  it.each([
    {
      entries: TAKEN,
      steps: 'captured@marketing mql@marketing offered@sales accepted@sales',
      because: 'an offer waits with those it was made to',
    },
    {
      entries: [captured(0, { teamId: TEAM.par }), qualified(1, { teamId: TEAM.par })],
      steps: 'captured@partner mql@partner',
      because: 'a lead is with the department of the team that has it',
    },
    {
      entries: [captured(0), qualified(1), offered(2), rejected(3), offered(4), accepted(5)],
      steps:
        'captured@marketing mql@marketing offered@sales rejected@marketing reoffered@sales accepted@sales',
      because: 'what was refused is with marketing again, and is offered once more',
    },
    {
      entries: [captured(0), qualified(1), offered(2), rejected(3, 'disqualified')],
      steps: 'captured@marketing mql@marketing offered@sales rejected@marketing disqualified@sales',
      because: 'a refusal may end it',
    },
    {
      entries: [captured(0), qualified(1), offered(2), happened(3, 'handover.withdrawn')],
      steps: 'captured@marketing mql@marketing offered@sales mql@marketing',
      because: 'an offer that is taken back is marketing’s again',
    },
    {
      entries: [...TAKEN, stage(4, 'lead.recycled', 'recycled'), stage(9, 'lead.reopened', 'sal')],
      steps: 'captured@marketing mql@marketing offered@sales accepted@sales recycled@sales reopened@sales',
      because: 'going back is a step of its own',
    },
    {
      entries: [happened(0, 'lead.captured', { move: dealMove(null, 'mql', ['inquiry', 'mql']) })],
      steps: 'captured@marketing mql@marketing',
      because: 'whoever comes qualified was captured all the same',
    },
    {
      entries: [captured(1), happened(0, 'lead.moved', { move: dealMove('inquiry', 'sql') })],
      steps: 'sql@sales captured@marketing',
      because: 'what happened earlier comes earlier, whenever it is told',
    },
  ])('is $steps: $because', ({ entries, steps }) => {
    expect(stepsOf(entries)).toBe(steps);
  });

  it.each([
    {
      then: [deal(6, 'stage_changed', 'd1', { to: 'proposal' })],
      steps: 'opportunity proposal',
      because: 'stages of the deal are steps',
    },
    {
      then: [deal(6, 'opened', 'd2'), deal(7, 'stage_changed', 'd2', { to: 'proposal' })],
      steps: 'opportunity',
      because: 'a second deal beside the first moves nothing',
    },
    {
      then: [
        deal(6, 'opened', 'd2'),
        deal(7, 'lost', 'd1'),
        deal(8, 'stage_changed', 'd2', { to: 'negotiation' }),
      ],
      steps: 'opportunity negotiation',
      because: 'with the first one lost, the second is followed',
    },
    { then: [deal(7, 'lost', 'd1', LOST)], steps: 'opportunity lost', because: 'the last one is lost' },
    {
      then: [deal(6, 'opened', 'd2'), deal(7, 'won', 'd2', { move: dealMove('opportunity', 'customer') })],
      steps: 'opportunity won',
      because: 'whichever is won first wins the lead',
    },
  ])('with deals is $steps: $because', ({ then, steps }) => {
    const points = walkOf([...OPENED, ...then], kindOf)!.points.slice(TAKEN.length);
    expect(points.map(({ step }) => step).join(' ')).toBe(steps);
  });

  it('goes on after the sale until the money is in, each step with its department', () => {
    const sold = [
      afterSale(9, 'started', 'onboarding', 'service'),
      afterSale(20, 'done', 'onboarding', 'service'),
      afterSale(20, 'started', 'invoice', 'finance'),
      happened(21, 'lead.assigned', { lead: { ownerId: 'dora', teamId: TEAM.sal } }),
      afterSale(30, 'done', 'invoice', 'finance'),
      afterSale(30, 'started', 'cash', 'finance'),
      afterSale(50, 'done', 'cash', 'finance'),
    ];
    expect(stepsOf([...WON, ...sold]).split('won@sales ')[1]).toBe(
      'onboarding@service invoice@finance invoice@finance cash@finance paid@finance',
    );
    expect(stepsOf([...WON, ...sold.slice(0, 2)]).endsWith('onboarding@service served@service')).toBe(true);
    const stopped = happened(10, 'after_sale.changed', {
      ...{ opportunityId: 'd1', step: 'onboarding', department: 'service', change: 'stopped' },
    });
    expect(stepsOf([...WON, sold[0]!, stopped]).endsWith('onboarding@service stopped@service')).toBe(true);
  });

  it('goes through hands without a step: to another owner, and an open offer to somebody else', () => {
    const given = happened(4, 'lead.assigned', { lead: { ownerId: 'dora', teamId: TEAM.sal } });
    const rerouted = happened(2.5, 'handover.rerouted', { toTeamId: TEAM.par, toMemberId: 'pia' });
    const { points } = walkOf([...TAKEN.slice(0, 3), rerouted, TAKEN[3]!, given], kindOf)!;
    expect(points.slice(2).map(({ step, department, memberId }) => [step, department, memberId])).toEqual([
      ['offered', 'sales', null],
      ['offered', 'partner', 'pia'],
      ['accepted', 'sales', 'carlo'],
      ['accepted', 'sales', 'dora'],
    ]);
  });

  it.each([
    {
      last: happened(4, 'lead.merged', { move: dealMove('sal', 'sal', []) }),
      because: 'it ended in another',
    },
    { last: happened(4, 'lead.taken_back'), because: 'it never was one' },
    { last: happened(4, 'lead.test_erased'), because: 'nothing of a test is to stay' },
    { last: stage(4, 'lead.qualified', 'mql', { isTest: true }), because: 'tests count nowhere' },
  ])('is none: $because', ({ last }) => {
    expect(walkOf([...TAKEN, last], kindOf)).toBeNull();
  });

  it('is there again once the lead stands alone again', () => {
    const merged = happened(4, 'lead.merged', { move: dealMove('sal', 'sal', []) });
    const apart = happened(5, 'lead.unmerged', { move: dealMove('sal', 'sal', []) });
    expect(stepsOf([...TAKEN, merged, apart])).toBe(stepsOf(TAKEN));
  });

  it('goes by the latest campaign, and by nothing that moves no lead', () => {
    const enriched = happened(1, 'lead.enriched', {
      lead: { attributes: { channel: 'event', campaignId: 'fair', origin: 'sales' } },
    });
    const note = happened(2, 'attempt.logged', { lead: { attributes: { channel: 'email' } } });
    const walk = walkOf([captured(0), enriched, note], kindOf);
    expect(walk?.of).toEqual({ channel: 'event', campaignId: 'fair', origin: 'sales' });
    expect([captured(0), enriched, note].map(changesWalk)).toEqual([true, true, false]);
  });
});
