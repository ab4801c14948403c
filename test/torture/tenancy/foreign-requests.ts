import type { ToldRequest } from '../../contract/answers-room.js';
import type { ApiDocument } from '../../contract/api-document.js';
import { resolved } from '../lib/operations.js';
import type { Operation } from '../lib/operations.js';
import { requestFor, tableOf, UUID } from '../lib/requests.js';
import type { StoryWorkspace } from '../lib/story-workspace.js';

/** A request of the own workspace with something foreign in it. */
export interface ForeignRequest {
  readonly request: ToldRequest;
  /** Where the foreign thing stands: `every place`, `path`, `query`, `body`; `none` where an operation takes no thing at all. */
  readonly place: string;
  /** What stands there; empty for `none`. */
  readonly foreign: readonly string[];
}

const isText = (body: ToldRequest['body']): boolean => typeof body === 'string' || Buffer.isBuffer(body);

/** Every way to name things of the foreign workspace in an operation: all at once, each alone, and where none was named. */
export function foreignRequests(
  document: ApiDocument,
  operation: Operation,
  own: StoryWorkspace,
  foreign: StoryWorkspace,
): ForeignRequest[] {
  const base = requestFor(document, operation, own);
  const theirs = requestFor(document, operation, foreign);
  const swaps = swapsBetween(base, theirs, own, foreign);
  const all = swaps.reduce(swapped, base);
  const requests: ForeignRequest[] = [];
  if (swaps.length > 0)
    requests.push({ request: all, place: 'every place', foreign: swaps.map(({ to }) => to) });
  if (swaps.length > 1)
    for (const swap of swaps)
      requests.push({ request: swapped(base, swap), place: placeOf(base, swap.from), foreign: [swap.to] });
  requests.push(...besides(document, operation, base, foreign));
  return requests.length > 0 ? requests : [{ request: base, place: 'none', foreign: [] }];
}

interface Swap {
  readonly from: string;
  readonly to: string;
}

/** For each id of the request its counterpart: of the same table, or what stands there in the request of the other. */
function swapsBetween(
  base: ToldRequest,
  theirs: ToldRequest,
  own: StoryWorkspace,
  foreign: StoryWorkspace,
): Swap[] {
  const ids = [...new Set(textOf(base).match(UUID))];
  const others = [...new Set(textOf(theirs).match(UUID))];
  return ids.flatMap((from, at) => {
    const table = own.things.tableOf(from);
    const there = others[at];
    const same = there !== undefined && foreign.things.tableOf(there) === table ? there : undefined;
    const to = same ?? (table === undefined ? undefined : foreign.things.ids(table)[0]);
    return to === undefined || to === from ? [] : [{ from, to }];
  });
}

const textOf = ({ path, body }: ToldRequest): string =>
  `${path} ${body === undefined || Buffer.isBuffer(body) ? '' : JSON.stringify(body)}`;

const placeOf = ({ path }: ToldRequest, id: string): string => {
  const [address = '', query = ''] = path.split('?');
  if (address.includes(id)) return 'path';
  return query.includes(id) ? 'query' : 'body';
};

/** The request with one thing in the place of another, wherever it stands. */
export function swapped({ method, path, body }: ToldRequest, { from, to }: Swap): ToldRequest {
  const put = (text: string): string => text.replaceAll(from, to);
  if (body === undefined || isText(body))
    return {
      method,
      path: put(path),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? put(body) : body }),
    };
  return { method, path: put(path), body: JSON.parse(put(JSON.stringify(body))) as object };
}

/** Where the request names nothing and could: parameters of the query, fields of the body. */
function besides(
  document: ApiDocument,
  { path, parameters, body }: Operation,
  base: ToldRequest,
  { things }: StoryWorkspace,
): ForeignRequest[] {
  const idFor = (name: string): string | undefined => {
    const table = tableOf(path, name);
    return table === undefined ? undefined : things.ids(table)[0];
  };
  const open = parameters.filter(({ in: at, name }) => at === 'query' && !base.path.includes(`${name}=`));
  const queries = open.flatMap(({ name }): ForeignRequest[] => {
    const id = idFor(name);
    if (id === undefined) return [];
    const sign = base.path.includes('?') ? '&' : '?';
    return [
      { request: { ...base, path: `${base.path}${sign}${name}=${id}` }, place: 'query', foreign: [id] },
    ];
  });
  return [...queries, ...fieldsBesides(document, body?.schema, base, idFor)];
}

function fieldsBesides(
  document: ApiDocument,
  schema: NonNullable<Operation['body']>['schema'] | undefined,
  base: ToldRequest,
  idFor: (name: string) => string | undefined,
): ForeignRequest[] {
  const said = base.body;
  if (schema === undefined || said === undefined || typeof said === 'string' || Array.isArray(said))
    return [];
  return Object.entries(resolved(document, schema).properties ?? {}).flatMap(
    ([name, told]): ForeignRequest[] => {
      const id = name in said ? undefined : idFor(name);
      if (id === undefined) return [];
      const value = resolved(document, told).type === 'array' ? [id] : id;
      return [{ request: { ...base, body: { ...said, [name]: value } }, place: 'body', foreign: [id] }];
    },
  );
}
