import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { scopeOf } from '#contracts';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { lockPersonsWhole } from '../persistence/persons.js';

/** What hangs on two records of one person, seen by whoever would merge them. */
export interface MergeStanding {
  /** Some lead of theirs is neither the caller's nor unowned in a team of theirs. */
  readonly isOthers: boolean;
  /** A lead that was handed over would end in another, and its credit with it. */
  readonly takesCredit: boolean;
}

/** Whoever keeps leads; with `isChanging` they are locked until the transaction ends. */
export interface MergeReach {
  standing(
    tx: Tx,
    caller: Caller,
    personIds: readonly string[],
    options: { readonly isChanging: boolean },
  ): Promise<MergeStanding>;
  /** A lead on which the person can be looked at, worked ones first; null where they have none. */
  leadOf(tx: Tx, workspaceId: string, personId: string): Promise<string | null>;
}

/** How a caller may decide a pair: merge it, propose it to those who may, or leave it to others. */
export type MergeWay = 'merge' | 'propose' | 'none';

/**
 * How far merging reaches for those who may not merge everything: their own leads and what is unowned in their teams, and never a
 * credit (separation of duties: sales takes nothing from the tally of marketing).
 */
@Injectable()
export class MergeLimit {
  private reach: MergeReach | undefined;

  use(reach: MergeReach): void {
    this.reach = reach;
  }

  async wayOf(tx: Tx, caller: Caller, personIds: readonly string[]): Promise<MergeWay> {
    if (isUnlimited(caller)) return 'merge';
    const standing = await this.reach?.standing(tx, caller, personIds, { isChanging: false });
    if (standing === undefined || standing.isOthers) return 'none';
    return standing.takesCredit ? 'propose' : 'merge';
  }

  /** @throws AppError `merge/not-yours`, `merge/takes-credit` */
  async requireMerge(tx: Tx, caller: Caller, personIds: readonly string[]): Promise<void> {
    if (isUnlimited(caller)) return;
    const { takesCredit } = await this.ownStanding(tx, caller, personIds);
    if (!takesCredit) return;
    throw new AppError(
      'forbidden',
      'merge/takes-credit',
      'One of these leads was handed over and would end in the other, and its credit with it: propose the merge to marketing.',
    );
  }

  /** @throws AppError `merge/not-yours` */
  async requireOwn(tx: Tx, caller: Caller, personIds: readonly string[]): Promise<void> {
    if (!isUnlimited(caller)) await this.ownStanding(tx, caller, personIds);
  }

  async leadOf(tx: Tx, workspaceId: string, personId: string): Promise<string | null> {
    return (await this.reach?.leadOf(tx, workspaceId, personId)) ?? null;
  }

  private async ownStanding(tx: Tx, caller: Caller, personIds: readonly string[]): Promise<MergeStanding> {
    // Persons before leads, as a merge locks them.
    await lockPersonsWhole(tx, caller.workspaceId, personIds);
    const standing = await this.reach?.standing(tx, caller, personIds, { isChanging: true });
    if (standing === undefined || standing.isOthers) throw notYours();
    return standing;
  }
}

export const isUnlimited = ({ actions }: Caller): boolean => scopeOf(actions, 'person.merge') === 'all';

export const notYours = (): AppError =>
  new AppError(
    'forbidden',
    'merge/not-yours',
    'A lead of one of them belongs to others; ask its owner, or whoever may merge everything.',
  );
