import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { isOrigin } from '../domain/check-definition.js';
import type { ConsentRule } from '../domain/tracker-script.js';
import { allSites, changeSite, findSite, insertSite } from '../persistence/sites.js';
import type { Site, SiteChange } from '../persistence/sites.js';
import { missingSite, tooMany, wrongOrigins } from './form-errors.js';
import { OwnAddress } from './own-address.js';
import { newPublicKey } from './public-key.js';

const MOST_SITES = 100;

export interface SiteView extends Omit<Site, 'publicKey'> {
  /** What is pasted into every page of the site. */
  readonly embedCode: string;
}

export interface NewSiteWish {
  readonly name: string;
  readonly origins: readonly string[];
  readonly consent: ConsentRule;
}

/** Web sites whose visits are recorded. */
@Injectable()
export class SiteRequests {
  constructor(
    private readonly database: Database,
    private readonly own: OwnAddress,
  ) {}

  list({ workspaceId }: Caller): Promise<SiteView[]> {
    return this.database.withWorkspace(workspaceId, async (tx) =>
      (await allSites(tx, workspaceId)).map((site) => this.viewOf(site)),
    );
  }

  /** @throws AppError `site/missing` */
  one({ workspaceId }: Caller, id: string): Promise<SiteView> {
    return this.database.withWorkspace(workspaceId, (tx) => this.existing(tx, workspaceId, id));
  }

  /** @throws AppError `site/origins`, `form/too-many` */
  create({ workspaceId }: Caller, wish: NewSiteWish): Promise<SiteView> {
    judge(wish.origins);
    const id = newId();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      if ((await allSites(tx, workspaceId)).length >= MOST_SITES) throw tooMany();
      await insertSite(tx, workspaceId, { ...wish, id, publicKey: newPublicKey() });
      return this.existing(tx, workspaceId, id);
    });
  }

  /** @throws AppError `site/missing`, `site/origins` */
  change({ workspaceId }: Caller, id: string, change: SiteChange): Promise<SiteView> {
    judge(change.origins ?? []);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await changeSite(tx, workspaceId, id, change);
      return this.existing(tx, workspaceId, id);
    });
  }

  private async existing(tx: Tx, workspaceId: string, id: string): Promise<SiteView> {
    const found = await findSite(tx, workspaceId, id);
    if (!found) throw missingSite();
    return this.viewOf(found);
  }

  private viewOf({ publicKey, ...site }: Site): SiteView {
    return { ...site, embedCode: `<script src="${this.own.base}/t.js?k=${publicKey}" async></script>` };
  }
}

function judge(origins: readonly string[]): void {
  const wrong = origins.flatMap((origin, index) =>
    isOrigin(origin) ? [] : [{ pointer: `/origins/${index}`, detail: 'This is no origin.' }],
  );
  if (wrong.length > 0) throw wrongOrigins(wrong);
}
