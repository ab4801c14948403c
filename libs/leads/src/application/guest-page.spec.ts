import { guestPage } from './guest-page.js';
import type { LeadPage } from './lead-page.js';

const STRANGERS = new Map([
  ['marco', 'sales'],
  ['other-partner', 'partner'],
] as const);

const fact = (type: string, actorId: string | null, payload: object = {}) => ({
  ...{ id: type, position: 1, type, occurredAt: new Date(0), payload },
  actor: { kind: actorId === null ? 'system' : 'member', id: actorId, name: actorId, teamKind: null },
});
const isTold = (of: ReturnType<typeof fact>): boolean => {
  const page = { timeline: [of], handovers: [], notes: [] } as unknown as LeadPage;
  return guestPage(page, STRANGERS).timeline.length === 1;
};

describe('the timeline of a lead for a guest', () => {
  it.each([
    [fact('attachment.added', 'marco', { opportunityId: null }), true, 'files of the lead go with it'],
    [fact('attachment.added', 'marco', { opportunityId: 'd' }), false, 'the house keeps those of its deals'],
    [
      fact('attachment.removed', null, { opportunityId: 'd' }),
      false,
      'whoever did it, the deal is not its own',
    ],
    [fact('attachment.added', 'paolo', { opportunityId: 'd' }), true, 'a colleague put it there'],
    [fact('lead.moved', 'marco', { opportunityId: 'd' }), false, 'any fact about such a deal is the house’s'],
    [fact('lead.moved', 'marco'), true, 'what was done to the lead stays'],
    [fact('opportunity.won', 'marco', { opportunityId: 'd' }), false, 'deals of others are others’'],
    [fact('opportunity.won', 'paolo', { opportunityId: 'd' }), true, 'it is a colleague’s'],
    [fact('registration.approved', null, { partnerId: 'other-partner' }), false, 'it is of another partner'],
    [fact('obligation.breached', null, { owedBy: 'sales' }), false, 'the house owed it'],
    [fact('obligation.breached', null, { owedBy: 'partner' }), true, 'partners owed it'],
  ])('tells %j: %s, because %s', (of, told, _because) => {
    expect(isTold(of)).toBe(told);
  });
});
