import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { claimRecords } from '#intake';
import type { Submission } from '#intake';
import { recordTouches } from '#journey';
import type { By } from '#leads';
import { isResolvable, ResolvePeople, Suppression } from '#people';
import type { PersonInput } from '#people';
import type { Event } from '../domain/adapter.js';
import type { Taken } from './taken.js';

/** Notes what persons did that is no lead: a touch each, once, whoever tells it again. Who is known by a browser only is a person, too. */
@Injectable()
export class RecordHappenings {
  constructor(
    private readonly people: ResolvePeople,
    private readonly suppression: Suppression,
  ) {}

  /** In the order given. */
  async run(tx: Tx, by: By, source: string, events: readonly Event[]): Promise<Taken[]> {
    const { workspaceId } = by;
    const known = await this.welcome(
      tx,
      workspaceId,
      events.filter(({ submission }) => submission && isResolvable(personOf(submission))),
    );
    const claimed = await claimRecords(
      tx,
      workspaceId,
      source,
      known.map(({ externalId }) => externalId),
    );
    const fresh = firstOfEach(known, claimed);
    const happening = { actor: by.actor, occurredAt: earliest(fresh, await databaseInstant(tx)) };
    const people = await this.people.resolve(
      tx,
      workspaceId,
      fresh.map(({ submission }) => personOf(submission as Submission)),
      happening,
    );
    await recordTouches(
      tx,
      workspaceId,
      fresh.map(({ submission, occurredAt }, index) => ({
        ...touchOf(submission as Submission),
        ...{ personId: people[index]?.personId ?? '', occurredAt },
      })),
    );
    const personOfEvent = new Map(fresh.map((event, index) => [event, people[index]?.personId]));
    return events.map((event): Taken => {
      const [personId, { isTest }] = [personOfEvent.get(event), event];
      if (personId) return { status: 'noted', isTest, personId };
      return known.includes(event)
        ? { status: 'duplicate', isTest }
        : { status: 'ignored', isTest, reason: 'nobody' };
    });
  }

  /** Of somebody who was erased nothing is noted any more. */
  private async welcome(tx: Tx, workspaceId: string, events: readonly Event[]): Promise<Event[]> {
    const persons = events.map(({ submission }) => personOf(submission as Submission));
    const screenings = await this.suppression.screen(tx, workspaceId, persons);
    return events.filter((_, index) => screenings[index] === 'free');
  }
}

const personOf = (submission: Submission): PersonInput => {
  const { firstName, lastName, email, phone, jobTitle, country, region, locale } = submission;
  const { anonymousId, externalIds = [], company = null } = submission;
  return {
    ...{ firstName, lastName, email, phone, jobTitle, country, region, locale },
    ...{ anonymousId, externalIds, company },
  };
};

const touchOf = ({ channel, campaign, asset, utm, referrer, landingPage, clickIds, intent }: Submission) => ({
  ...{ channel, campaign, asset, utm, referrer, landingPage, clickIds, intent },
});

function firstOfEach(events: readonly Event[], claimed: ReadonlySet<string>): Event[] {
  const seen = new Set<string>();
  return events.filter(({ externalId }) => {
    const isFirst = claimed.has(externalId) && !seen.has(externalId);
    seen.add(externalId);
    return isFirst;
  });
}

const earliest = (events: readonly Event[], now: Date): Date =>
  new Date(Math.min(now.getTime(), ...events.map(({ occurredAt }) => occurredAt.getTime())));
