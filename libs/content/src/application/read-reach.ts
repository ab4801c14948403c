import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { behindPage, behindTotal } from '../persistence/behind.sql.js';
import type { BehindOf } from '../persistence/behind.sql.js';
import { countedFigures, isKept, keptFigures, namelessOf } from '../persistence/reach.js';
import type { Figures, Nameless, PlacedFigures } from '../persistence/reach.js';

/** With the nameless leads that told a code: they left no touch, so they stand in no other figure. */
export interface Reached extends Figures {
  readonly nameless: number;
}

export interface CodeReach extends Reached {
  readonly codeId: string;
}

export interface AssetReach extends Reached {
  readonly assetId: string;
  /** Of the codes that brought something. */
  readonly codes: readonly CodeReach[];
}

export interface BehindAsked {
  readonly assetId: string;
  readonly codeId?: string | undefined;
  readonly of: BehindOf;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface OneBehind {
  /** Of touches and people only. */
  readonly personId: string | null;
  /** Of a touch its lead, of a person the one of the latest touch that has one. */
  readonly leadId: string | null;
  /** Of won deals only. */
  readonly opportunityId: string | null;
  readonly at: Date;
}

const NOTHING: Figures = { touches: 0, people: 0, leads: 0, won: 0 };

/** What came of assets, read at one moment. */
@Injectable()
export class ReadReach {
  constructor(private readonly database: Database) {}

  /** In the order asked; an asset nobody met, or that is not there, has brought nothing. Three statements; as of now, also where sums lag. */
  run({ workspaceId }: Caller, assetIds: readonly string[]): Promise<AssetReach[]> {
    return this.read(workspaceId, async (tx) => {
      const read = (await isKept(tx, workspaceId)) ? keptFigures : countedFigures;
      const placed = await read(tx, workspaceId, assetIds);
      const nameless = await namelessOf(tx, workspaceId, assetIds);
      return assetIds.map((assetId) => {
        const of = (each: { readonly assetId: string }): boolean => each.assetId === assetId;
        return reachOf(assetId, placed.filter(of), nameless.filter(of));
      });
    });
  }

  /** What is behind one figure: as many as it says. */
  behind({ workspaceId }: Caller, asked: BehindAsked): Promise<Page<OneBehind> & { readonly total: number }> {
    const { assetId, codeId = null, of, limit, cursor } = asked;
    const [after = null] = decodeCursor(cursor, ['id']) ?? [];
    return this.read(workspaceId, async (tx) => {
      const place = [workspaceId, assetId, codeId];
      const found = await rows<OneBehind & { id: string }>(tx, behindPage(of), [...place, after, limit + 1]);
      const [counted] = await rows<{ total: number }>(tx, behindTotal(of), place);
      const page = pageOf(
        found,
        limit,
        ({ id }) => encodeCursor([id]),
        ({ personId, leadId, opportunityId, at }): OneBehind => ({ personId, leadId, opportunityId, at }),
      );
      return { total: counted?.total ?? 0, ...page };
    });
  }

  private read<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work, { isReadOnlySnapshot: true });
  }
}

function reachOf(
  assetId: string,
  placed: readonly PlacedFigures[],
  nameless: readonly Nameless[],
): AssetReach {
  const by = (codeId: string | null): Figures => {
    const { touches, people, leads, won } = placed.find((each) => each.codeId === codeId) ?? NOTHING;
    return { touches, people, leads, won };
  };
  const countOf = new Map(nameless.map((each) => [each.codeId, each.nameless]));
  const codeIds = new Set([...placed.flatMap(({ codeId }) => codeId ?? []), ...countOf.keys()]);
  return {
    ...{ assetId, ...by(null), nameless: [...countOf.values()].reduce((all, each) => all + each, 0) },
    codes: [...codeIds].map((codeId) => ({ codeId, ...by(codeId), nameless: countOf.get(codeId) ?? 0 })),
  };
}
