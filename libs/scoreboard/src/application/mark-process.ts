import { Injectable } from '@nestjs/common';
import type { Caller, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { memberNames, thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { AppError, invalidField, newId } from '#kernel';
import { localDate } from '#sla';
import { insertMark, saidMarks, withdrawMark } from '../persistence/process-marks.js';
import type { SaidMark } from '../persistence/process-marks.js';

export interface ShownMark extends SaidMark {
  /** As the member is called now. */
  readonly by: string | null;
}

/** Says that the work is done differently from a day on: control charts compute their limits anew there. */
@Injectable()
export class MarkProcess {
  constructor(private readonly journal: Journal) {}

  async list(tx: Tx, workspaceId: string): Promise<ShownMark[]> {
    const marks = await saidMarks(tx, workspaceId);
    const names = await memberNames(
      tx,
      workspaceId,
      marks.flatMap(({ byMemberId }) => byMemberId ?? []),
    );
    return marks.map((mark) => ({ ...mark, by: names.get(mark.byMemberId ?? '') ?? null }));
  }

  /** @throws AppError `mark/future` for a day that has not come */
  async put(tx: Tx, caller: Caller, { on, text }: Pick<SaidMark, 'on' | 'text'>): Promise<ShownMark> {
    const { workspaceId } = caller;
    const at = await databaseInstant(tx);
    const { zone } = await thisWorkspace(tx);
    if (on > localDate(zone, at.getTime()))
      throw invalidField(
        'mark/future',
        '/on',
        'Choose today or a day that has been: a chart shows what was.',
      );
    const id = newId<'process-mark'>();
    await insertMark(tx, workspaceId, { id, on, text, byMemberId: caller.memberId, at });
    await this.journal.append(tx, workspaceId, [markEntry('process.marked', caller, { markId: id, on }, at)]);
    return (await this.list(tx, workspaceId)).find((mark) => mark.id === id)!;
  }

  /** Taken back twice is taken back once. @throws AppError `mark/missing` */
  async withdraw(tx: Tx, caller: Caller, id: string): Promise<void> {
    const { workspaceId } = caller;
    const mark = (await saidMarks(tx, workspaceId)).find((each) => each.id === id);
    if (!mark) throw new AppError('missing', 'mark/missing', 'There is no such mark, or it was taken back.');
    const at = await databaseInstant(tx);
    if (!(await withdrawMark(tx, workspaceId, id, at))) return;
    await this.journal.append(tx, workspaceId, [
      markEntry('process.unmarked', caller, { markId: id, on: mark.on }, at),
    ]);
  }
}

const markEntry = (
  type: 'process.marked' | 'process.unmarked',
  { memberId, credentialId }: Caller,
  payload: { readonly markId: string; readonly on: string },
  occurredAt: Date,
): NewEntry => ({
  ...{ type, subjectKind: 'process', subjectId: payload.markId, leadId: null },
  actor: memberId === null ? { kind: 'connector', id: credentialId } : { kind: 'member', id: memberId },
  ...{ occurredAt, payload },
});
