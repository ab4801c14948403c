import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Channel, Entry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { linkTouchesToLeads, recordTouches } from '#journey';
import type { TouchInput } from '#journey';
import { visitorsOf } from '#people';
import { settleVisits, takeVisits } from '../persistence/visits.js';
import type { JoinableVisit } from '../persistence/visits.js';

/** So many become touches at once, the latest; what is left is joined with the next page. */
const MOST = 1_000;

export interface Joining {
  readonly personId: string;
  /** The lead they led to, where it is just captured. */
  readonly leadId?: string;
  /** A click on a link of ours that nobody has. */
  readonly click?: string;
}

/**
 * What a browser did becomes touches of its person as soon as somebody says who it is: in the transaction that captures the lead, whoever
 * brings it. What happened between two looks is found by the next page.
 */
@Injectable()
export class JoinVisits implements Reactor, OnModuleInit {
  readonly name = 'forms.visits';
  readonly types = ['lead.captured', 'lead.enriched'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const leadOf = new Map(
      entries.flatMap(({ subjectId, payload }): [string, string][] =>
        'lead' in payload && payload.lead.personId ? [[payload.lead.personId, subjectId]] : [],
      ),
    );
    // Nearly always nobody of a batch was seen before, and one statement says so.
    const owners = await this.ownersOf(tx, workspaceId, [...leadOf.keys()], (personId) =>
      leadOf.get(personId),
    );
    if (owners.size > 0) await this.join(tx, workspaceId, owners);
  }

  /** How many became touches. */
  async run(tx: Tx, workspaceId: string, { personId, leadId, click }: Joining): Promise<number> {
    const owners = await this.ownersOf(tx, workspaceId, [personId], () => leadId);
    const owner: Owner = { personId, leadId };
    return this.join(tx, workspaceId, owners, click === undefined ? undefined : { click, owner });
  }

  private async ownersOf(
    tx: Tx,
    workspaceId: string,
    personIds: readonly string[],
    leadOf: (personId: string) => string | undefined,
  ): Promise<Map<string, Owner>> {
    const known = await visitorsOf(tx, workspaceId, personIds);
    return new Map(known.map(({ visitor, personId }) => [visitor, { personId, leadId: leadOf(personId) }]));
  }

  private async join(
    tx: Tx,
    workspaceId: string,
    owners: ReadonlyMap<string, Owner>,
    clicked?: { readonly click: string; readonly owner: Owner },
  ): Promise<number> {
    const asked = { visitors: [...owners.keys()], click: clicked?.click ?? null, most: MOST };
    const found = (await takeVisits(tx, workspaceId, asked)).flatMap((visit) => {
      const owner = visit.visitor === null ? clicked?.owner : owners.get(visit.visitor);
      return owner ? [{ visit, owner }] : [];
    });
    const inputs = found.map(({ visit, owner }) => touchOf(visit, owner.personId));
    const touches = await recordTouches(tx, workspaceId, inputs);
    const made = touches.map(({ touchId }, index) => ({ touchId, ...found[index] }));
    await settleVisits(
      tx,
      workspaceId,
      made.flatMap(({ touchId, visit }) => (visit ? [{ touchId, id: visit.id }] : [])),
    );
    const links = made.flatMap(({ touchId, owner }) =>
      owner?.leadId === undefined ? [] : [{ touchId, leadId: owner.leadId }],
    );
    await linkTouchesToLeads(tx, workspaceId, links);
    return made.length;
  }
}

/** Whose a browser is, and the lead it just led to. */
interface Owner {
  readonly personId: string;
  readonly leadId: string | undefined;
}

/** A link says itself where it hangs; a further page of a visit is of the site, and so is a product that it showed. */
function touchOf(visit: JoinableVisit, personId: string): TouchInput {
  const { occurredAt, isStart, channel, campaign, asset, landingPage, referrer, utm, clickIds } = visit;
  const { product, code: distributionCode } = visit;
  const said = (channel as Channel | null) ?? (isStart ? null : 'website');
  return {
    ...{ personId, occurredAt, channel: said, campaign, asset, landingPage, referrer, utm, clickIds },
    distributionCode,
    ...(product !== null && { asset: product, action: 'product-view' }),
  };
}
