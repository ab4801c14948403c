import type { TeamKind } from '#contracts';
import { WHOLE } from './whole.js';

/** What a member is recognised for in a period; shares are billionths of a deal, amounts minor units. */
export interface MemberSum {
  readonly memberId: string;
  readonly deals: number;
  readonly told: number;
  readonly counted: number;
  readonly share: bigint;
  readonly minor: bigint;
}

/** What was won in the period: a member is recognised for a part of it at most. */
export interface WonInPeriod {
  readonly conversions: number;
  readonly minor: bigint;
}

export interface CappedMember extends MemberSum {
  /** What the cap of the period took away; with what is left it is what the deals gave. */
  readonly takenShare: bigint;
  readonly takenMinor: bigint;
}

/** Deals and money of a member are each cut at so many per cent of what was won; what is cut goes to nobody else. */
export function capped(
  members: readonly MemberSum[],
  won: WonInPeriod,
  mostOfPeriod: number,
): CappedMember[] {
  const per = BigInt(mostOfPeriod);
  const mostShare = (BigInt(won.conversions) * BigInt(WHOLE) * per) / 100n;
  const mostMinor = (won.minor * per) / 100n;
  return members.map((member) => {
    const [share, minor] = [least(member.share, mostShare), least(member.minor, mostMinor)];
    return { ...member, share, minor, takenShare: member.share - share, takenMinor: member.minor - minor };
  });
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other < 0n ? 0n : other);

/** The department of somebody in several teams: that which does most with leads, in this order. */
const ORDER: readonly TeamKind[] = ['marketing', 'sales', 'care', 'partner', 'operations', 'leadership'];

export const departmentOf = (kinds: readonly TeamKind[]): TeamKind | null =>
  ORDER.find((kind) => kinds.includes(kind)) ?? null;
