import { AnswersRoom } from '../../contract/answers-room.js';
import type { Place, ToldRequest } from '../../contract/answers-room.js';
import type { apiDocument } from '../../contract/api-document.js';
import { readEverything } from '../../contract/stories/read-everything.js';
import { STORIES } from '../../contract/stories/index.js';
import { operationMatcher, operationsOf } from './operations.js';

/** A workspace in which every story of the API was lived. */
export interface StoryWorkspace {
  readonly id: string;
  readonly room: AnswersRoom;
  /** By key of an operation, such as `POST /leads`: the last request of the stories that it answered well. */
  readonly told: ReadonlyMap<string, ToldRequest>;
  readonly things: Things;
}

/** What is in a workspace, by table. */
export interface Things {
  /** Ids of its rows, the newest first; empty for a table that has none. */
  ids(table: string): readonly string[];
  /** The table of an id; undefined for one that is of another workspace or of none. */
  tableOf(id: string): string | undefined;
}

/**
 * @param mark a word that stands in what is sent instead of “Rossi”, which tells the texts of two workspaces apart; or what becomes of
 * every text that is sent
 */
export async function storyWorkspace(
  place: Place,
  document: ReturnType<typeof apiDocument>,
  mark: string | ((text: string) => string) = 'Rossi',
): Promise<StoryWorkspace> {
  const room = await AnswersRoom.in(place, document, typeof mark === 'string' ? marking(mark) : mark);
  for (const { tells, run } of STORIES)
    await run(room).catch((cause: unknown) => {
      throw new Error(`The story of ${tells} was not to be lived.`, { cause });
    });
  await readEverything(room, document);
  const matching = operationMatcher(operationsOf(document));
  const told = room.told.map(
    (request) => [matching(request.method, request.path)?.key ?? '', request] as const,
  );
  const { id } = room.workspace;
  return { id, room, told: new Map(told), things: await thingsOf(place.db, id) };
}

const marking =
  (mark: string) =>
  (text: string): string =>
    text.replaceAll('Rossi', mark).replaceAll('rossi.example', `${mark.toLowerCase()}.example`);

/** Reads as superuser what is in a workspace. */
async function thingsOf(db: Pick<Place['db'], 'oracle'>, workspaceId: string): Promise<Things> {
  const tables = await db.oracle<{ name: string }>(TABLES_WITH_IDS);
  const byTable = new Map<string, string[]>();
  const byId = new Map<string, string>();
  for (const { name } of tables) {
    const sql = `select id::text as id from ${name} where workspace_id = $1 order by id desc`;
    const ids = (await db.oracle<{ id: string }>(sql, [workspaceId])).map(({ id }) => id);
    byTable.set(name, ids);
    for (const id of ids) byId.set(id, byId.get(id) ?? name);
  }
  return { ids: (table) => byTable.get(table) ?? [], tableOf: (id) => byId.get(id) };
}

/** Partitions show themselves in their parent. */
const TABLES_WITH_IDS = `
  select c.relname as name
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')
     and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype)
   order by (select count(*) from pg_constraint k where k.confrelid = c.oid) desc, 1`;
