import type { Stage, StageMove } from '#contracts';

/** An entry of a lead's history, as the journal tells it. */
export interface Told {
  readonly type: string;
  readonly subjectId: string;
  readonly at: number;
  readonly payload: {
    readonly move?: StageMove | null;
    readonly toMemberId?: string | null;
    readonly byMemberId?: string;
    readonly outcome?: string;
    readonly handoverId?: string | null;
    /** What ended by time alone. */
    readonly isDue?: boolean;
  };
}

type Offer = 'offered' | 'accepted' | 'rejected' | 'withdrawn' | 'superseded';

/** What is known of a lead by its history alone. */
export interface Known {
  readonly stage: Stage;
  readonly isHeld: boolean;
  readonly ownerId: string | null;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly disputes: ReadonlyMap<string, 'open' | 'settled'>;
  /** How it stood before it ended in another lead of its person; absent while it stands for itself. */
  readonly setAside?: Pick<Known, 'stage' | 'isHeld'>;
}

const OPEN: readonly Stage[] = ['inquiry', 'mql', 'sal', 'sql', 'opportunity'];

/** From which stages each act may lead to which, written down once more from the design and not from the product. */
const PATHS: Readonly<Record<string, { readonly from: readonly Stage[]; readonly to: readonly Stage[] }>> = {
  'lead.qualified': { from: ['inquiry', 'recycled'], to: ['mql'] },
  'lead.sales_qualified': { from: ['sal'], to: ['sql'] },
  'lead.recycled': { from: [...OPEN, 'lost'], to: ['recycled'] },
  'lead.disqualified': { from: ['inquiry', 'mql', 'sal', 'sql'], to: ['disqualified'] },
  'lead.reopened': { from: ['disqualified', 'recycled'], to: OPEN },
  'lead.merged': { from: OPEN, to: ['disqualified'] },
  'lead.unmerged': { from: ['disqualified'], to: OPEN },
  'handover.offered': { from: ['inquiry', 'mql', 'recycled'], to: ['mql'] },
  'handover.accepted': { from: ['mql'], to: ['sal'] },
  'handover.rejected': { from: ['mql'], to: ['mql', 'disqualified', 'recycled'] },
};

const ENDS: Readonly<Record<string, Offer>> = {
  'handover.accepted': 'accepted',
  'handover.rejected': 'rejected',
  'handover.withdrawn': 'withdrawn',
  'handover.superseded': 'superseded',
};

const BORN: Known = {
  stage: 'inquiry',
  isHeld: false,
  ownerId: null,
  offers: new Map(),
  disputes: new Map(),
};
const JUDGES = [wrongMove, wrongOffer, wrongDispute, wrongHold, wrongMerge];

/** Whether one more act was possible where the lead stood, and where it stands then. */
export function after(
  known: Known | undefined,
  entry: Told,
): { readonly known: Known; readonly wrong?: string } {
  if (entry.type === 'lead.captured') return { known: BORN };
  if (!known) throw new Error(`A lead begins with ${entry.type}.`);
  const stage = entry.payload.move?.to ?? known.stage;
  const next = {
    stage,
    isHeld: isHeldAfter(known, entry, stage),
    ownerId: ownerAfter(known, entry),
    offers: offersAfter(known, entry),
    disputes: disputesAfter(known, entry),
    ...setAsideAfter(known, entry),
  };
  const wrong = JUDGES.map((judge) => judge(known, entry)).find((each) => each !== undefined);
  return wrong === undefined ? { known: next } : { known: next, wrong: `${entry.type}: ${wrong}` };
}

/** A lead that enters another stage starts there anew. */
function isHeldAfter({ isHeld, stage: before, setAside }: Known, { type }: Told, stage: Stage): boolean {
  if (type === 'lead.unmerged') return setAside?.isHeld ?? false;
  return type === 'lead.held' || (isHeld && type !== 'lead.resumed' && stage === before);
}

function setAsideAfter({ stage, isHeld, setAside }: Known, { type }: Told): Pick<Known, 'setAside'> {
  if (type === 'lead.merged') return { setAside: { stage, isHeld } };
  return type === 'lead.unmerged' || !setAside ? {} : { setAside };
}

function wrongMove({ stage }: Known, { type, payload: { move } }: Told): string | undefined {
  if (move && move.from !== stage) return `it moved from ${move.from}, and stood at ${stage}`;
  const path = PATHS[type];
  if (!path) return undefined;
  if (!path.from.includes(stage)) return `not from ${stage}`;
  return path.to.includes(move?.to ?? stage) ? undefined : `not to ${move?.to ?? stage}`;
}

function wrongOffer({ offers }: Known, { type, subjectId }: Told): string | undefined {
  if (type === 'handover.offered')
    return [...offers.values()].includes('offered') ? 'another offer was open' : undefined;
  const needsOpen = type in ENDS || type === 'handover.rerouted' || type === 'handover.declined';
  if (!needsOpen || offers.get(subjectId) === 'offered') return undefined;
  return `its offer was ${offers.get(subjectId) ?? 'never made'}`;
}

function wrongDispute({ offers, disputes }: Known, { type, subjectId }: Told): string | undefined {
  if (type === 'handover.disputed' && (offers.get(subjectId) !== 'rejected' || disputes.has(subjectId)))
    return `its offer was ${offers.get(subjectId)}, its dispute ${disputes.get(subjectId) ?? 'none'}`;
  if (type === 'handover.settled' && disputes.get(subjectId) !== 'open') return 'there was no open dispute';
  return undefined;
}

function wrongHold({ stage, isHeld }: Known, { type }: Told): string | undefined {
  if (type === 'lead.resumed' && !isHeld) return 'it was not snoozed';
  return type === 'lead.held' && !OPEN.includes(stage) ? `not while ${stage}` : undefined;
}

function wrongMerge({ setAside }: Known, { type, payload: { move } }: Told): string | undefined {
  if (type === 'lead.unmerged')
    return setAside?.stage === move?.to ? undefined : `it stood at ${setAside?.stage} before its merge`;
  return setAside && move ? 'it had ended in another lead' : undefined;
}

function ownerAfter({ ownerId }: Known, { type, payload }: Told): string | null {
  if (type === 'handover.accepted') return payload.byMemberId ?? null;
  // Whoever it is offered to next is not whose it was.
  if (type === 'lead.recycled') return null;
  return type === 'lead.assigned' ? (payload.toMemberId ?? null) : ownerId;
}

function offersAfter({ offers }: Known, { type, subjectId, payload }: Told): Known['offers'] {
  if (type === 'lead.merged' || type === 'lead.unmerged')
    return payload.handoverId
      ? new Map(offers).set(payload.handoverId, type === 'lead.merged' ? 'withdrawn' : 'offered')
      : offers;
  const state = type === 'handover.offered' ? 'offered' : ENDS[type];
  return state === undefined ? offers : new Map(offers).set(subjectId, state);
}

function disputesAfter({ disputes }: Known, { type, subjectId }: Told): Known['disputes'] {
  if (type === 'handover.disputed') return new Map(disputes).set(subjectId, 'open');
  return type === 'handover.settled' ? new Map(disputes).set(subjectId, 'settled') : disputes;
}
