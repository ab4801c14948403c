import { DEPARTMENTS } from '#contracts';
import type { Department, Entry, EntryType, TeamKind } from '#contracts';

/** The kinds of teams by team and by member; whoever is in no team, or leads the house, stands for no department. */
export type KindOf = (id: string | null) => TeamKind | undefined;

const BY_CHANNEL: Readonly<Record<string, Department>> = {
  seller: 'sales',
  phone: 'sales',
  partner: 'partner',
  'customer-care': 'care',
};

/** Whose doing a touch is: most are marketing’s. */
export const departmentOfTouch = (channel: string): Department => BY_CHANNEL[channel] ?? 'marketing';

const BY_ORIGIN: Readonly<Record<string, Department>> = { sales: 'sales', partner: 'partner', care: 'care' };

/** Whose doing a lead is. */
export const departmentOfOrigin = (origin: string): Department => BY_ORIGIN[origin] ?? 'marketing';

/** The department of a team; teams of leadership and unknown ones stand for what is usual there. */
export const departmentOfKind = (kind: TeamKind | undefined, usual: Department): Department =>
  DEPARTMENTS.find((each) => each === kind) ?? usual;

/** Whose work each fact usually is, where nobody of a team did it. */
const USUAL: Readonly<Partial<Record<EntryType, Department>>> = {
  'lead.sales_qualified': 'sales',
  'handover.accepted': 'sales',
  'handover.rejected': 'sales',
  'handover.declined': 'sales',
  'handover.lapsed': 'sales',
  'handover.rerouted': 'sales',
  'attempt.logged': 'sales',
};

const BY_SUBJECT: readonly (readonly [RegExp, Department])[] = [
  [/^opportunity\./, 'sales'],
  [/^conversation\./, 'care'],
  [/^registration\./, 'partner'],
];

const usualOf = (type: EntryType): Department =>
  USUAL[type] ?? BY_SUBJECT.find(([pattern]) => pattern.test(type))?.[1] ?? 'marketing';

const OF_MONEY = { booked: 'sales', invoiced: 'finance', refunded: 'finance', churned: 'care' } as const;

/** Whose doing a fact was: what it says itself, else the team of whoever did it, else whose work it usually is. */
export function departmentOfEntry(entry: Entry, kindOf: KindOf): Department {
  const { type, payload, actor } = entry;
  if ('department' in payload) return payload.department;
  if (type === 'revenue.recorded') return OF_MONEY[payload.kind];
  if (type === 'lead.captured') return departmentOfOrigin(payload.lead.attributes.origin ?? '');
  return departmentOfKind(actor.kind === 'member' ? kindOf(actor.id) : undefined, usualOf(type));
}
