import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { claimRecords } from '#intake';
import { recordTouches } from '#journey';
import type { By } from '#leads';
import { MeetPeople } from '#people';
import type { PersonInput } from '#people';

/** Somebody looked at a product. */
export interface ProductView {
  /** The record's id in its source; noted once. */
  readonly externalId: string;
  readonly person: PersonInput;
  readonly product: string;
  readonly url?: string | undefined;
  readonly campaign?: string | undefined;
  readonly viewedAt?: Date | undefined;
}

export interface NotedView {
  /** `nobody`: nothing tells who it was, or they were erased. */
  readonly status: 'noted' | 'duplicate' | 'nobody';
  readonly personId?: string;
}

/** Notes who looked at which product: a touch of the shop each, once, whoever tells it again. In the order given, at most 1,000 at once. */
@Injectable()
export class RecordViews {
  constructor(private readonly people: MeetPeople) {}

  async run(tx: Tx, by: By, source: string, views: readonly ProductView[]): Promise<NotedView[]> {
    const { workspaceId } = by;
    const at = await databaseInstant(tx);
    const ids = views.map(({ externalId }) => externalId);
    const claimed = await claimRecords(tx, workspaceId, `views:${source}`, ids);
    const isFresh = ({ externalId }: ProductView, index: number): boolean =>
      claimed.has(externalId) && ids.indexOf(externalId) === index;
    const fresh = views.filter(isFresh);
    const met = await this.people.run(
      tx,
      workspaceId,
      fresh.map(({ person }) => person),
      { actor: by.actor, occurredAt: at },
    );
    const known = fresh.flatMap((view, index) => {
      const personId = met[index]?.personId;
      return personId ? [{ view, personId }] : [];
    });
    await recordTouches(
      tx,
      workspaceId,
      known.map(({ personId, view: { product, url, campaign, viewedAt, externalId } }) => ({
        ...{
          personId,
          occurredAt: viewedAt ?? at,
          channel: 'e-commerce',
          kind: 'online',
          action: 'product-view',
        },
        ...{ asset: product, landingPage: url, campaign, evidence: `${source} ${externalId}` },
      })),
    );
    const personOf = new Map(known.map(({ view, personId }) => [view, personId]));
    return views.map((view, index): NotedView => {
      if (!isFresh(view, index)) return { status: 'duplicate' };
      const personId = personOf.get(view);
      return personId ? { status: 'noted', personId } : { status: 'nobody' };
    });
  }
}
