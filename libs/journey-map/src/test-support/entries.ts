import type { Entry, LeadSnapshot } from '#contracts';
import { HOUR_MS } from '#kernel';

/** Teams of the story, by kind. */
export const TEAM = { mkt: 'mkt', sal: 'sal', par: 'par' } as const;
const KINDS = { mkt: 'marketing', sal: 'sales', par: 'partner' } as const;
export const kindOf = (id: string): (typeof KINDS)[keyof typeof KINDS] | undefined =>
  KINDS[id as keyof typeof KINDS];

/** Hours since the story began. */
export const hour = (hours: number): number => Date.UTC(2026, 0, 5, 8) + hours * HOUR_MS;

const LEAD: LeadSnapshot = {
  attributes: { channel: 'website', origin: 'marketing' },
  ...{ stage: 'inquiry', episode: 1, personId: null, companyId: null, ownerId: null, teamId: null },
  capturedOn: '2026-01-05',
};

type Told = { readonly lead?: Partial<LeadSnapshot> } & Record<string, unknown>;

/** What happened to a lead at some hour, with as much of the payload as matters. */
export function happened(hours: number, type: string, { lead, ...payload }: Told = {}): Entry {
  return {
    ...{ type, leadId: 'lead', occurredAt: new Date(hour(hours)), position: 1 },
    payload: { ...payload, lead: { ...LEAD, ...lead } },
  } as unknown as Entry;
}

const move = (from: string | null, to: string, entered = [to]): object => ({ from, to, entered });

export const captured = (hours: number, lead: Partial<LeadSnapshot> = {}): Entry =>
  happened(hours, 'lead.captured', { lead, move: move(null, 'inquiry') });
export const qualified = (hours: number, lead: Partial<LeadSnapshot> = {}): Entry =>
  happened(hours, 'lead.qualified', { lead, move: move('inquiry', 'mql') });
export const offered = (hours: number, toMemberId: string | null = null): Entry =>
  happened(hours, 'handover.offered', { toTeamId: TEAM.sal, toMemberId, move: null });
export const accepted = (hours: number, ownerId = 'carlo'): Entry =>
  happened(hours, 'handover.accepted', { lead: { ownerId, teamId: TEAM.sal }, move: move('mql', 'sal') });
export const rejected = (hours: number, to: string | null = null): Entry =>
  happened(hours, 'handover.rejected', { move: to === null ? null : move('mql', to) });
export const stage = (hours: number, type: string, to: string, lead: Partial<LeadSnapshot> = {}): Entry =>
  happened(hours, type, { lead: { ownerId: 'carlo', teamId: TEAM.sal, ...lead }, move: move(null, to) });
export const deal = (hours: number, type: string, id: string, more: object = {}): Entry =>
  happened(hours, `opportunity.${type}`, {
    ...{ lead: { ownerId: 'carlo', teamId: TEAM.sal }, opportunityId: id, move: null },
    ...more,
  });
export const afterSale = (hours: number, type: string, step: string, department: string): Entry =>
  happened(hours, `after_sale.${type}`, { opportunityId: 'd1', step, department });
export const dealMove = move;
