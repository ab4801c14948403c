import { Injectable } from '@nestjs/common';
import type { Caller, Department } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { strangersTo } from '#leads';
import { customerOf } from './customer.js';
import type { Customer, CustomerKey } from './customer.js';
import { gather } from './gather.js';
import type { TimelineItem, TimelineKind } from '../domain/item.js';

export interface TimelineAsked {
  readonly kinds?: readonly TimelineKind[];
  readonly departments?: readonly Department[];
  readonly order: 'newest' | 'oldest';
  readonly limit: number;
  readonly cursor?: string;
}

/** A thing that happened, with the names the reader may see. */
export interface ShownItem extends Omit<TimelineItem, 'actor' | 'actorId' | 'personId'> {
  readonly who: {
    readonly kind: TimelineItem['actor'];
    readonly id: string | null;
    readonly name: string | null;
  };
  readonly person: { readonly id: string; readonly name: string | null } | null;
}

export interface TimelinePage extends Page<ShownItem> {
  /** How many things there are outside the reader’s view; null for guests. */
  readonly withheld: number | null;
}

/** Everything that happened with a customer, across departments and after the sale, page by page. */
@Injectable()
export class ReadTimeline {
  constructor(private readonly database: Database) {}

  /** @throws AppError `customer/missing` */
  run(caller: Caller, key: CustomerKey, asked: TimelineAsked): Promise<TimelinePage> {
    return this.database.withWorkspace(
      caller.workspaceId,
      async (tx) => {
        const customer = await customerOf(tx, caller, key);
        const { items, withheld } = await gather(tx, caller, customer);
        const wanted = narrow(items, asked);
        const page = pageOf(wanted, asked.limit, cursorOf, (item) => item);
        return { ...page, items: await named(tx, caller, customer, page.items), withheld };
      },
      { isReadOnlySnapshot: true },
    );
  }
}

const cursorOf = ({ at, id }: TimelineItem): string => encodeCursor([at, id]);

/** What was asked for, in its order, after the cursor; one more than a page. */
function narrow(
  items: readonly TimelineItem[],
  { kinds, departments, order, limit, cursor }: TimelineAsked,
): TimelineItem[] {
  const way = order === 'newest' ? -1 : 1;
  const after = decodeCursor(cursor, ['instant', 'id']);
  const wanted = items
    .filter(({ kind, department }) => isIn(kinds, kind) && isIn(departments, department))
    .toSorted((one, other) => way * compare(one, other));
  if (!after) return wanted.slice(0, limit + 1);
  const [at, id] = after;
  return wanted.filter((item) => way * compare(item, { at, id }) > 0).slice(0, limit + 1);
}

const isIn = <T>(wanted: readonly T[] | undefined, value: T): boolean =>
  wanted === undefined || wanted.includes(value);

type Placed = Pick<TimelineItem, 'at' | 'id'>;

const compare = (one: Placed, other: Placed): number =>
  one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : Number(one.id > other.id));

async function named(
  tx: Tx,
  caller: Caller,
  { people }: Customer,
  items: readonly TimelineItem[],
): Promise<ShownItem[]> {
  const ids = items.flatMap(({ actorId }) => actorId ?? []);
  const names = await memberNames(tx, caller.workspaceId, [...new Set(ids)]);
  const strangers = await strangersTo(tx, caller);
  return items.map(({ actor, actorId, personId, ...item }) => {
    const id = actorId === null || strangers.has(actorId) ? null : actorId;
    const who = { kind: actor, id, name: names.get(id ?? '') ?? null };
    return { ...item, who, person: people.get(personId ?? '') ?? null };
  });
}
