import { Injectable } from '@nestjs/common';
import type { Caller, Channel } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { originOf } from '../domain/check-definition.js';
import { allLinks, changeLink, findLink, insertLink } from '../persistence/tracked-links.js';
import type { LinkChange, TrackedLink } from '../persistence/tracked-links.js';
import { missingLink, tooMany, wrongTarget } from './form-errors.js';
import { OwnAddress } from './own-address.js';
import { newCode } from './public-key.js';

const MOST_LINKS = 5_000;

export interface LinkView extends Omit<TrackedLink, 'code'> {
  /** What is printed, or made a QR code of. */
  readonly address: string;
}

export interface NewLinkWish {
  readonly name: string;
  readonly target: string;
  readonly channel: Channel;
  readonly campaign?: string;
  readonly asset?: string;
}

/** Links of catalogues, leaflets and QR codes. */
@Injectable()
export class LinkRequests {
  constructor(
    private readonly database: Database,
    private readonly own: OwnAddress,
  ) {}

  list({ workspaceId }: Caller): Promise<LinkView[]> {
    return this.database.withWorkspace(workspaceId, async (tx) =>
      (await allLinks(tx, workspaceId)).map((link) => this.viewOf(link)),
    );
  }

  /** @throws AppError `tracked-link/missing` */
  one({ workspaceId }: Caller, id: string): Promise<LinkView> {
    return this.database.withWorkspace(workspaceId, (tx) => this.existing(tx, workspaceId, id));
  }

  /** @throws AppError `tracked-link/target`, `form/too-many` */
  create({ workspaceId }: Caller, wish: NewLinkWish): Promise<LinkView> {
    judge(wish.target);
    const { campaign = null, asset = null, ...rest } = wish;
    const made = { ...rest, campaign, asset, id: newId(), code: newCode() };
    return this.database.withWorkspace(workspaceId, async (tx) => {
      if ((await allLinks(tx, workspaceId)).length >= MOST_LINKS) throw tooMany();
      await insertLink(tx, workspaceId, made);
      return this.existing(tx, workspaceId, made.id);
    });
  }

  /** What is printed stays and may lead elsewhere. @throws AppError `tracked-link/missing`, `tracked-link/target` */
  change({ workspaceId }: Caller, id: string, change: LinkChange): Promise<LinkView> {
    if (change.target !== undefined) judge(change.target);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await changeLink(tx, workspaceId, id, change);
      return this.existing(tx, workspaceId, id);
    });
  }

  private async existing(tx: Tx, workspaceId: string, id: string): Promise<LinkView> {
    const found = await findLink(tx, workspaceId, id);
    if (!found) throw missingLink();
    return this.viewOf(found);
  }

  private viewOf({ code, ...link }: TrackedLink): LinkView {
    return { ...link, address: `${this.own.base}/l/${code}` };
  }
}

function judge(target: string): void {
  if (originOf(target) === null) throw wrongTarget();
}
