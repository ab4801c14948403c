import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { personsKnownBy } from '#people';
import { readVisit } from '../domain/read-visit.js';
import type { SeenPage } from '../domain/read-visit.js';
import { trackerScript } from '../domain/tracker-script.js';
import { addressedBy } from '../persistence/addresses.js';
import { findSite } from '../persistence/sites.js';
import type { Site } from '../persistence/sites.js';
import { claimClick, insertVisit } from '../persistence/visits.js';
import { throttled, unknownAddress } from './form-errors.js';
import { JoinVisits } from './join-visits.js';
import { isPublicKey } from './public-key.js';
import { Throttle } from './throttle.js';

export interface ArrivedVisit {
  readonly body: Buffer;
  readonly origin: string | undefined;
  readonly address: string;
  /** The browser says that it is not to be followed (DNT, GPC). */
  readonly isDeclined: boolean;
  /** A program that says so: it is no visit of anybody. */
  readonly isBot: boolean;
}

interface Found {
  readonly workspaceId: string;
  readonly site: Site;
}

/** Visits of a site, by the browser that made them; of somebody known at once a touch. */
@Injectable()
export class ReceiveVisit {
  constructor(
    private readonly database: Database,
    private readonly joinVisits: JoinVisits,
    private readonly throttle: Throttle,
  ) {}

  /** @throws AppError `form/unknown-address` */
  async script(key: string): Promise<string> {
    const { site } = await this.siteOf(key);
    return trackerScript({ path: `/t/${key}`, consent: site.consent });
  }

  /** What is not to be recorded, or is no visit, goes by without a word. @throws AppError `form/unknown-address`, `form/throttled` */
  async run(key: string, { body, origin, address, isDeclined, isBot }: ArrivedVisit): Promise<void> {
    const { workspaceId, site } = await this.siteOf(key);
    if (!(await this.throttle.admits({ workspaceId, kind: 'visit', of: site.id, address })))
      throw throttled();
    const seen = readVisit(body);
    if (isBot || isDeclined || !seen || site.state === 'paused' || !site.origins.includes(origin ?? ''))
      return;
    await this.database.withWorkspace(workspaceId, (tx) => this.take(tx, workspaceId, site, seen));
  }

  private async take(tx: Tx, workspaceId: string, site: Site, seen: SeenPage): Promise<void> {
    const { visitor, signs, isVisit, product } = seen;
    // The page that shows a product has told of its click already.
    const click = product === undefined ? signs.click : undefined;
    const claimed = click === undefined ? 0 : await claimClick(tx, workspaceId, click, { visitor, signs });
    if (claimed === 0)
      await insertVisit(tx, workspaceId, { siteId: site.id, visitor, signs, isVisit, product });
    const [personId] = await personsKnownBy(tx, workspaceId, 'anonymous', [visitor]);
    if (personId !== undefined) await this.joinVisits.run(tx, workspaceId, { personId });
  }

  private async siteOf(key: string): Promise<Found> {
    const addressed = isPublicKey(key)
      ? await this.database.withRole('timer', (tx) => addressedBy(tx, 'site', key))
      : undefined;
    if (!addressed) throw unknownAddress();
    const { workspaceId, id } = addressed;
    const site = await this.database.withWorkspace(workspaceId, (tx) => findSite(tx, workspaceId, id));
    if (!site) throw unknownAddress();
    return { workspaceId, site };
  }
}
