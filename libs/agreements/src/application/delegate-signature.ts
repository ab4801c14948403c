import { Injectable } from '@nestjs/common';
import type { NewEntry, TeamKind } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { allMembers, thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { AppError, invalidField, newId } from '#kernel';
import { addDays, localDate, startOfDay } from '#sla';
import { findDelegation, insertDelegation, revokeDelegation } from '../persistence/signing.js';
import type { Delegation } from '../persistence/signing.js';
import type { By } from './by.js';
import { maySign } from './sign-for-another.js';

/** Whom to name, for which side, and until when. */
export interface DelegationWish {
  readonly side: TeamKind;
  readonly toMemberId: string;
  /** The last day it holds, `YYYY-MM-DD` in the zone of the workspace. */
  readonly untilOn: string;
}

/** Longest leave: nobody stands in for ever. */
const LONGEST_DAYS = 366;

/** Lets another member sign for a side in one's stead, and takes it back. */
@Injectable()
export class DelegateSignature {
  constructor(private readonly journal: Journal) {}

  /**
   * The caller has the right of the side by their own roles: leave is not handed on.
   * @throws AppError `agreement/members-only`, `agreement/no-right`, `agreement/substitute`, `agreement/until`
   */
  async give(tx: Tx, by: By, { side, toMemberId, untilOn }: DelegationWish): Promise<Delegation> {
    const { workspaceId, memberId } = by;
    if (memberId === null)
      throw new AppError('forbidden', 'agreement/members-only', 'Only a member can name a substitute.');
    const members = await allMembers(tx);
    if (
      !maySign(
        members.find(({ id }) => id === memberId),
        side,
      )
    )
      throw new AppError('forbidden', 'agreement/no-right', `You may not sign for ${side} yourself.`);
    const isOther = members.some(({ id, isActive }) => id === toMemberId && isActive && id !== memberId);
    if (!isOther)
      throw invalidField(
        'agreement/substitute',
        '/toMemberId',
        'Name another active member of the workspace.',
      );
    const untilAt = await lastInstant(tx, untilOn);
    const given: Delegation = { id: newId(), side, fromMemberId: memberId, toMemberId, untilOn };
    await insertDelegation(tx, workspaceId, given, untilAt);
    await this.tell(tx, by, 'signature.delegated', given);
    return given;
  }

  /** By whoever gave it. @throws AppError `agreement/missing-delegation`, `agreement/no-right` */
  async takeBack(tx: Tx, by: By, id: string): Promise<Delegation> {
    const given = await findDelegation(tx, by.workspaceId, id);
    if (given && given.fromMemberId !== by.memberId)
      throw new AppError('forbidden', 'agreement/no-right', 'Only whoever gave it takes it back.');
    const revoked = given && (await revokeDelegation(tx, by.workspaceId, id));
    if (!revoked) throw new AppError('missing', 'agreement/missing-delegation', 'It does not hold any more.');
    await this.tell(tx, by, 'signature.undelegated', revoked);
    return revoked;
  }

  private async tell(
    tx: Tx,
    { workspaceId, actor }: By,
    type: 'signature.delegated' | 'signature.undelegated',
    { id, ...delegation }: Delegation,
  ): Promise<void> {
    const entry: NewEntry = {
      ...{ type, subjectKind: 'signature', subjectId: id, leadId: null, actor },
      occurredAt: await databaseInstant(tx),
      payload: { delegationId: id, ...delegation },
    };
    await this.journal.append(tx, workspaceId, [entry]);
  }
}

/** The instant after the last day. @throws AppError `agreement/until` */
async function lastInstant(tx: Tx, untilOn: string): Promise<Date> {
  const { zone } = await thisWorkspace(tx);
  const today = localDate(zone, (await databaseInstant(tx)).getTime());
  const isDay = !Number.isNaN(Date.parse(untilOn));
  if (isDay && untilOn >= today && untilOn <= addDays(today, LONGEST_DAYS))
    return new Date(startOfDay(zone, addDays(untilOn, 1)));
  throw invalidField(
    'agreement/until',
    '/untilOn',
    `Choose a day from today on, at most ${LONGEST_DAYS} days ahead.`,
  );
}
