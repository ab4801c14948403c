import { Injectable } from '@nestjs/common';
import { isOfHouse } from '#contracts';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import { actorOf, peopleByIds, recordsOf } from '#people';
import { currentConsents, mayBeWrittenTo, withdrawnAt } from '../domain/consent.js';
import type { Consent, ConsentState, LawfulBasis } from '../domain/consent.js';
import { consentsOf } from '../persistence/consents.js';
import { keepConsents } from './keep-consents.js';

export interface ShownConsent extends Omit<Consent, 'recordedBy'> {
  /** Name of the member who wrote it down. */
  readonly recordedBy: string | null;
}

export interface ShownConsents {
  readonly mayBeWrittenTo: boolean;
  readonly current: readonly ShownConsent[];
  readonly history: readonly ShownConsent[];
}

/** What a member heard from a person. */
export interface HeardConsent {
  readonly purpose: string;
  readonly basis: LawfulBasis;
  readonly state: ConsentState;
  readonly occurredAt?: Date | undefined;
  readonly wording?: string | undefined;
  readonly wordingVersion?: string | undefined;
}

/** The consents of a person, whichever of their records carries them. */
@Injectable()
export class ConsentRequests {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** @throws AppError `person/missing` */
  of(caller: Caller, personId: string): Promise<ShownConsents> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await requirePerson(tx, caller, personId);
      const found = await consentsOf(tx, workspaceId, await recordsOf(tx, workspaceId, personId));
      const memberIds = [...new Set(found.flatMap(({ recordedBy }) => recordedBy ?? []))];
      const names = await memberNames(tx, workspaceId, memberIds);
      const history = found.map((consent): ShownConsent => ({
        ...consent,
        recordedBy: names.get(consent.recordedBy ?? '') ?? null,
      }));
      return { mayBeWrittenTo: mayBeWrittenTo(found), current: currentConsents(history), history };
    });
  }

  /** Writes down what a person said. @throws AppError `person/missing`, `person/erased`, `consent/in-future` */
  async add(
    tx: Tx,
    caller: Caller,
    personId: string,
    heard: HeardConsent,
  ): Promise<{ readonly personId: string }> {
    const person = await requirePerson(tx, caller, personId);
    if (person.erasedAt !== null) throw erased();
    const now = await databaseInstant(tx);
    const { wording = null, wordingVersion = null, ...said } = heard;
    if (heard.occurredAt && heard.occurredAt > now)
      throw invalidField(
        'consent/in-future',
        '/occurredAt',
        'Nobody has agreed to anything yet that lies ahead.',
      );
    const occurredAt = heard.occurredAt ?? (await this.saidNow(tx, caller, personId, heard, now));
    const by = { source: 'member', leadId: null, recordedBy: caller.memberId };
    const book = { workspaceId: caller.workspaceId, journal: this.journal, actor: actorOf(caller) };
    await keepConsents(tx, book, [
      { ...said, ...by, personId, occurredAt, wording, wordingVersion, page: null },
    ]);
    return { personId };
  }

  private async saidNow(
    tx: Tx,
    { workspaceId }: Caller,
    personId: string,
    { state, purpose }: HeardConsent,
    now: Date,
  ): Promise<Date> {
    if (state === 'given') return now;
    const history = await consentsOf(tx, workspaceId, await recordsOf(tx, workspaceId, personId));
    return withdrawnAt(history, purpose, now);
  }
}

type Known = NonNullable<ReturnType<Awaited<ReturnType<typeof peopleByIds>>['get']>>;

/** @throws AppError `person/missing` */
export async function requirePerson(tx: Tx, caller: Caller, personId: string): Promise<Known> {
  const person = (await peopleByIds(tx, caller.workspaceId, [personId])).get(personId);
  if (person && isOfHouse(caller)) return person;
  throw new AppError('missing', 'person/missing', 'There is no such person.');
}

const erased = (): AppError =>
  new AppError('conflict', 'person/erased', 'This person was erased; nothing can be added to them.');
