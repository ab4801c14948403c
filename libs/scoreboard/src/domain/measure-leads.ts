import { STAGES } from '#contracts';
import type { Entry, LeadSnapshot, StageMove } from '#contracts';
import type { Days } from './days.js';
import { increment, NO_DAY, NO_ID, NO_TEXT } from './increment.js';
import type { Increment, Measure } from './increment.js';
import type { Rules } from './rules.js';
import { mondayOf } from './weeks.js';

/** What every fact keeps of the lead as it was when the entry was written. */
export const dimensionsOf = (lead: LeadSnapshot, leadId: string | null): Partial<Increment> => ({
  ...attributesOf(lead.attributes),
  cohort: lead.capturedOn === '' ? NO_DAY : `${lead.capturedOn.slice(0, 7)}-01`,
  teamId: lead.teamId ?? NO_ID,
  ownerId: lead.ownerId ?? NO_ID,
  leadId: leadId ?? NO_ID,
});

export const attributesOf = ({
  channel,
  campaignId,
  grade,
  leadType,
}: LeadSnapshot['attributes']): Partial<Increment> => ({
  channel: channel ?? NO_TEXT,
  campaignId: campaignId ?? NO_ID,
  grade: grade ?? NO_TEXT,
  leadType: leadType ?? NO_TEXT,
});

interface OfLead {
  readonly lead: LeadSnapshot;
  readonly move?: StageMove | null;
  readonly isUndated?: boolean;
}

const isOfLead = (payload: object): payload is OfLead => 'lead' in payload;

/** Every stage entered counts; the population moves from the stage left to the one arrived at. */
export function stageMove({ payload, leadId, occurredAt }: Entry, days: Days): Increment[] {
  if (!isOfLead(payload) || !payload.move) return [];
  const { lead, move } = payload;
  const day = days.dayOf(occurredAt);
  const level = { measure: 'population', day, leadId: leadId ?? NO_ID } as const;
  return [
    ...move.entered.map((item) =>
      increment({ measure: 'entered', item, day, ...dimensionsOf(lead, leadId) }),
    ),
    ...(move.from === null ? [] : [increment({ ...level, item: move.from, amount: -1 })]),
    increment({ ...level, item: move.to }),
    ...(payload.isUndated === true ? [] : leavings(move, day, leadId)),
  ];
}

/** Each stage left on the way, and whether it was left for one further on: what a conversion rate is made of. */
function leavings({ from, entered }: StageMove, day: string, leadId: string | null): Increment[] {
  const way = [...(from === null ? [] : [from]), ...entered];
  return way.slice(1).flatMap((to, index) => {
    const left = way[index];
    const place = STAGES.findIndex((stage) => stage === left);
    if (left === undefined || place < 0 || left === to) return [];
    const isOn = STAGES.findIndex((stage) => stage === to) > place;
    const item = `${left}.${isOn ? 'on' : 'off'}`;
    return [increment({ measure: 'left', item, day, postedOn: mondayOf(day), leadId: leadId ?? NO_ID })];
  });
}

type LeadEntry = Entry & { readonly payload: OfLead };

const count = (
  { payload, leadId, occurredAt }: LeadEntry,
  days: Days,
  measure: Measure,
  item: string | null,
) =>
  increment({
    measure,
    item: item ?? NO_TEXT,
    day: days.dayOf(occurredAt),
    ...dimensionsOf(payload.lead, leadId),
  });

export const LEAD_RULES: Rules = {
  'lead.recycled': (entry, days) => [count(entry, days, 'recycled', entry.payload.reason)],
  'lead.disqualified': (entry, days) => [count(entry, days, 'disqualified', entry.payload.reason)],
  'attempt.logged': (entry, days) => [count(entry, days, 'attempt', entry.payload.type)],
  'handover.offered': (entry, days) => [
    count(entry, days, 'offered', null),
    ...(entry.payload.isFirstOfEpisode ? [count(entry, days, 'offered.first', null)] : []),
  ],
  'handover.accepted': (entry, days) => [count(entry, days, 'accepted', null)],
  'handover.rejected': (entry, days) => [count(entry, days, 'rejected', entry.payload.reason)],
  'handover.withdrawn': (entry, days) => [count(entry, days, 'withdrawn', null)],
  'lead.merged': (entry, days) =>
    entry.payload.handoverId === null ? [] : [count(entry, days, 'withdrawn', null)],
  'lead.unmerged': (entry, days) =>
    entry.payload.handoverId === null ? [] : [{ ...count(entry, days, 'withdrawn', null), amount: -1 }],
  'handover.lapsed': (entry, days) => [count(entry, days, 'lapsed', null)],
  'handover.disputed': (entry, days) => [count(entry, days, 'disputed', null)],
  'handover.settled': (entry, days) => [count(entry, days, 'settled', entry.payload.outcome)],
};
