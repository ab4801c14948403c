import { identityText, slotOf, SURE_KINDS } from './identity.js';
import type { Identity } from './identity.js';

/** Who holds which identity already, and the slots of sure identities each of them has filled. */
export interface Holders {
  readonly holderOf: ReadonlyMap<string, string>;
  readonly slotsOf: ReadonlyMap<string, readonly string[]>;
}

/** Nothing is known yet. */
export const NOBODY: Holders = { holderOf: new Map(), slotsOf: new Map() };

export interface Claim {
  readonly identity: Identity;
  readonly ownerId: string;
}

/** One set of identities spoke of `ownerId`, yet this one belongs to somebody else. */
export interface Contradiction {
  readonly ownerId: string;
  readonly otherId: string;
  readonly kind: string;
}

export interface Assignment {
  /** Who each subject is, in the order given. */
  readonly ownerIds: readonly string[];
  /** Every identity that nobody held, with who gets it. */
  readonly claims: readonly Claim[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * Decides who each subject is, one after the other, so that a batch of n equals n batches of one.
 *
 * - A subject's identities come in order of precedence; the first that somebody holds decides.
 * - A weak identity (see `SURE_KINDS`) decides nothing when its holder has another value in a slot that the subject fills.
 * - A subject that nobody is found for becomes `freshIds[i]`. One without identities always does.
 * - No identity ever changes hands: what another holds is reported as a contradiction.
 */
export function assignIdentities(
  subjects: readonly (readonly Identity[])[],
  known: Holders,
  freshIds: readonly string[],
): Assignment {
  const state = new State(known);
  const ownerIds = subjects.map((identities, index) => state.place(identities, freshIds[index] ?? ''));
  return { ownerIds, claims: state.claims, contradictions: state.contradictions };
}

class State {
  readonly claims: Claim[] = [];
  readonly contradictions: Contradiction[] = [];
  private readonly holderOf: Map<string, string>;
  private readonly slotsOf: Map<string, Set<string>>;

  constructor(known: Holders) {
    this.holderOf = new Map(known.holderOf);
    this.slotsOf = new Map([...known.slotsOf].map(([id, slots]) => [id, new Set(slots)]));
  }

  place(identities: readonly Identity[], freshId: string): string {
    const deciding = identities.find((identity) => this.decides(identity, identities));
    const ownerId = (deciding && this.holderOf.get(identityText(deciding))) ?? freshId;
    for (const identity of identities) this.give(identity, ownerId);
    return ownerId;
  }

  private decides(identity: Identity, all: readonly Identity[]): boolean {
    const holder = this.holderOf.get(identityText(identity));
    if (holder === undefined) return false;
    return SURE_KINDS.has(identity.kind) || !all.some((other) => this.contradicts(other, holder));
  }

  private contradicts(identity: Identity, holder: string): boolean {
    const isFilled = this.slotsOf.get(holder)?.has(slotOf(identity)) ?? false;
    return SURE_KINDS.has(identity.kind) && isFilled && this.holderOf.get(identityText(identity)) !== holder;
  }

  private give(identity: Identity, ownerId: string): void {
    const text = identityText(identity);
    const holder = this.holderOf.get(text);
    if (holder !== undefined && holder !== ownerId) {
      this.contradictions.push({ ownerId, otherId: holder, kind: identity.kind });
      return;
    }
    if (holder === undefined) this.claims.push({ identity, ownerId });
    this.holderOf.set(text, ownerId);
    const slots = this.slotsOf.get(ownerId) ?? new Set();
    this.slotsOf.set(ownerId, SURE_KINDS.has(identity.kind) ? slots.add(slotOf(identity)) : slots);
  }
}
