import type { Department, Entry, LeadSnapshot, StageMove, TeamKind } from '#contracts';
import type { Origins, Point, Walk } from './point.js';
import { departmentOf, isEnd, stepOfStage } from './steps.js';
import type { Step } from './steps.js';

/** What kind a team is, as the workspace has them. */
export type KindOf = (teamId: string) => TeamKind | undefined;

type Payload = {
  readonly lead?: LeadSnapshot;
  readonly move?: StageMove | null;
  readonly isUndated?: boolean;
  readonly opportunityId?: string;
};

/** Where the lead stands while its entries are gone through. */
interface Standing {
  step: Step | null;
  teamId: string | null;
  memberId: string | null;
  /** Said by the step itself, as after a sale. */
  department: Department | null;
  wasOffered: boolean;
  /** Ended in another one: it walks no further, and counts nowhere. */
  isAside: boolean;
  /** The deal it is followed by, and others that are open beside it. */
  dealId: string | null;
  others: string[];
}

/** What an entry makes of where a lead stands: the steps it comes to, one after the other at the same instant. */
type Rule = (entry: Entry, standing: Standing, payload: Payload) => readonly Step[];

const NOWHERE: readonly Step[] = [];

const moved: Rule = (_, __, { move }) => (move && move.entered.length > 0 ? [stepOfStage(move.to)] : NOWHERE);

const offered: Rule = ({ payload }, standing) => {
  const to = payload as { readonly toTeamId: string; readonly toMemberId: string | null };
  standing.teamId = to.toTeamId;
  standing.memberId = to.toMemberId;
  const step = standing.wasOffered ? 'reoffered' : 'offered';
  standing.wasOffered = true;
  return [step];
};

const rejected: Rule = (entry, standing, payload) => ['rejected', ...moved(entry, standing, payload)];

/** Given up by whoever offered it, a lead is theirs again. */
const withdrawn: Rule = (_, { step }) => (step === 'offered' || step === 'reoffered' ? ['mql'] : NOWHERE);

const opened: Rule = (_, standing, { opportunityId = '' }) => {
  if (standing.dealId !== null) {
    standing.others.push(opportunityId);
    return NOWHERE;
  }
  standing.dealId = opportunityId;
  return ['opportunity'];
};

const OF_DEAL_STAGE: Readonly<Record<string, Step>> = {
  prospecting: 'opportunity',
  engaging: 'engaging',
  proposal: 'proposal',
  negotiation: 'negotiation',
};

const dealMoved: Rule = ({ payload }, standing, { opportunityId }) => {
  const step = OF_DEAL_STAGE[(payload as { readonly to: string }).to];
  standing.dealId ??= opportunityId ?? null;
  return step !== undefined && standing.dealId === opportunityId ? [step] : NOWHERE;
};

const won: Rule = (_, standing, { opportunityId = '', move }) => {
  const isFollowed = standing.dealId === opportunityId || standing.dealId === null;
  if (!isFollowed && !move) return NOWHERE;
  standing.dealId = opportunityId;
  return ['won'];
};

/** A deal that is lost while another one is open ends nothing: the other one is followed from then on. */
const lost: Rule = (entry, standing, payload) => {
  const { opportunityId } = payload;
  standing.others = standing.others.filter((id) => id !== opportunityId);
  if (standing.dealId === opportunityId) standing.dealId = standing.others.shift() ?? null;
  return moved(entry, standing, payload);
};

interface AfterSale {
  readonly opportunityId: string;
  readonly step: 'onboarding' | 'delivery' | 'invoice' | 'cash';
  readonly department: Department;
  readonly change?: string;
}

const afterSale =
  (stepOf: (of: AfterSale, standing: Standing) => Step | null): Rule =>
  ({ payload }, standing) => {
    const of = payload as unknown as AfterSale;
    if (standing.dealId !== null && standing.dealId !== of.opportunityId) return NOWHERE;
    const step = stepOf(of, standing);
    if (step === null) return NOWHERE;
    standing.department = of.department;
    return [step];
  };

const RULES: Readonly<Record<string, Rule>> = {
  'lead.captured': (entry, standing, payload) => {
    const further = moved(entry, standing, payload).filter((step) => step !== 'captured');
    return ['captured', ...further];
  },
  'lead.reopened': () => ['reopened'],
  'lead.reopening_undone': (_, __, { move }) => (move ? [stepOfStage(move.to)] : NOWHERE),
  'lead.merged': (_, standing) => {
    standing.isAside = true;
    return NOWHERE;
  },
  'lead.unmerged': (_, standing) => {
    standing.isAside = false;
    return NOWHERE;
  },
  'handover.offered': offered,
  'handover.rerouted': ({ payload }, standing) => {
    const to = payload as { readonly toTeamId: string; readonly toMemberId: string | null };
    standing.teamId = to.toTeamId;
    standing.memberId = to.toMemberId;
    return NOWHERE;
  },
  'handover.rejected': rejected,
  'handover.withdrawn': withdrawn,
  'opportunity.opened': opened,
  'opportunity.stage_changed': dealMoved,
  'opportunity.won': won,
  'opportunity.lost': lost,
  'after_sale.started': afterSale(({ step }) => step),
  'after_sale.reopened': afterSale(({ step }) => step),
  'after_sale.done': afterSale(({ step }) => (step === 'cash' ? 'paid' : 'served')),
  'after_sale.changed': afterSale(({ step, change }, standing) => {
    if (change === 'stopped') return standing.step === step ? 'stopped' : null;
    return change === 'resumed' && standing.step === 'stopped' ? step : null;
  }),
};

const ENDS_IT: ReadonlySet<string> = new Set(['lead.taken_back', 'lead.forgotten', 'lead.test_erased']);
const KEEPS_HANDS: ReadonlySet<string> = new Set(['handover.offered', 'handover.rerouted']);
/** What may change where a lead came from, without a move. */
const OTHERWISE_TOLD: ReadonlySet<string> = new Set(['lead.enriched', 'lead.person_changed']);
/** The lead is taken by somebody, without a change of its step. */
const GIVES: ReadonlySet<string> = new Set(['lead.assigned', 'handover.rerouted']);

/** Notes, attempts and evidence move nothing, and would be read in vain. */
export const changesWalk = ({ type, payload }: Entry): boolean =>
  type in RULES ||
  ENDS_IT.has(type) ||
  GIVES.has(type) ||
  OTHERWISE_TOLD.has(type) ||
  ('move' in payload && payload.move !== null);

/**
 * The walk of one lead by its entries, in the order they were written; null for what counts nowhere: tests, what was taken back, and what
 * ended in another lead.
 */
export function walkOf(entries: readonly Entry[], kindOf: KindOf): Walk | null {
  const standing = beginning();
  const points: Point[] = [];
  let of: Origins | null = null;
  const personId = personOf(entries);
  for (const entry of inTime(entries.filter(changesWalk))) {
    const payload = entry.payload as Payload;
    if (ENDS_IT.has(entry.type) || payload.lead?.isTest === true) return null;
    if (payload.lead) of = originsOf(payload.lead);
    for (const point of pointsOf(entry, standing, payload, kindOf)) add(points, point);
  }
  return standing.isAside || of === null || points.length === 0 ? null : { personId, of, points };
}

const beginning = (): Standing => ({
  ...{ step: null, teamId: null, memberId: null, department: null },
  ...{ wasOffered: false, isAside: false, dealId: null, others: [] },
});

/** As was written last: merges and their undoing move leads to another record. */
const personOf = (entries: readonly Entry[]): string | null =>
  entries.reduce<string | null>(
    (before, { payload }) => ((payload as Payload).lead ?? { personId: before }).personId,
    null,
  );

/** In the order of the world; what happened at one instant in the order it was written. */
const inTime = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime());

const originsOf = ({ attributes: { channel, campaignId, origin } }: LeadSnapshot): Origins => ({
  ...{ channel: channel ?? '', campaignId: campaignId ?? null, origin: origin ?? '' },
});

function pointsOf(entry: Entry, standing: Standing, payload: Payload, kindOf: KindOf): Point[] {
  if (payload.lead && !KEEPS_HANDS.has(entry.type)) {
    standing.teamId = payload.lead.teamId;
    standing.memberId = payload.lead.ownerId;
  }
  const come = stepsOf(entry, standing, payload);
  return come.map((step) => {
    standing.step = step;
    const { teamId, memberId, department } = standing;
    const kind = teamId === null ? undefined : kindOf(teamId);
    return {
      ...{ at: entry.occurredAt.getTime(), step, teamId, memberId },
      department: department ?? departmentOf(step, kind),
      isUndated: payload.isUndated === true,
    };
  });
}

/** The steps an entry leads to; the same one again where it only goes into other hands. */
function stepsOf(entry: Entry, standing: Standing, payload: Payload): readonly Step[] {
  const { department, step } = standing;
  standing.department = null;
  const steps = (RULES[entry.type] ?? moved)(entry, standing, payload);
  if (steps.length > 0 || step === null) return steps;
  standing.department = department;
  return GIVES.has(entry.type) && !isEnd(step) ? [step] : NOWHERE;
}

/** Nothing new is no point, and an end that goes on at once was none. */
function add(points: Point[], point: Point): void {
  const last = points.at(-1);
  if (last?.step === 'served' && last.at === point.at) points.pop();
  const before = points.at(-1);
  const isSame =
    before?.step === point.step &&
    before.department === point.department &&
    before.teamId === point.teamId &&
    before.memberId === point.memberId;
  if (!isSame) points.push(point);
}
