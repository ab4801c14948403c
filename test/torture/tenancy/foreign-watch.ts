import type { GroundDatabase } from '../../support/stack/index.js';
import { UUID } from '../lib/requests.js';
import { CANARY } from './two-workspaces.js';

/** Sees whether anything of a workspace shows or changes; looks as superuser, past every policy. */
export class ForeignWatch {
  private constructor(
    private readonly db: GroundDatabase,
    private readonly workspaceId: string,
    private readonly sums: string,
    /** Every id that stands anywhere in its rows and nowhere in those of the other. */
    private readonly ids: ReadonlySet<string>,
    private before: ReadonlyMap<string, string>,
  ) {}

  static async of(db: GroundDatabase, workspaceId: string, otherId: string): Promise<ForeignWatch> {
    const tables = (await db.oracle<{ name: string }>(TABLES)).map(({ name }) => name);
    const sums = tables.map(sumOf).join(' union all ');
    const idsIn = async (id: string): Promise<Set<string>> => {
      const found = await db.oracle<{ id: string }>(
        `select distinct m[1] as id from (${tables.map(textOf).join(' union all ')}) t, regexp_matches(t.text, '${UUID.source}', 'g') m`,
        [id],
      );
      return new Set(found.map((each) => each.id));
    };
    const [theirs, others] = [await idsIn(workspaceId), await idsIn(otherId)];
    const ids = new Set([...theirs].filter((id) => !others.has(id)));
    const watch = new ForeignWatch(db, workspaceId, sums, ids, new Map());
    watch.before = await watch.look();
    return watch;
  }

  get size(): number {
    return this.ids.size;
  }

  /** What of the workspace stands in a text; what was asked for may be named again. */
  shownIn(answer: string, asked: string): string[] {
    const canaries = answer.toLowerCase().includes(CANARY.toLowerCase()) ? [CANARY] : [];
    const ids = [...new Set(answer.match(UUID))].filter((id) => this.ids.has(id) && !asked.includes(id));
    return [...canaries, ...ids];
  }

  /** The tables whose rows of the workspace are others than at the last look. */
  async changed(): Promise<string[]> {
    const now = await this.look();
    const tables = [...now.keys()].filter((name) => now.get(name) !== this.before.get(name));
    this.before = now;
    return tables;
  }

  private async look(): Promise<Map<string, string>> {
    const rows = await this.db.oracle<{ name: string; sum: string }>(this.sums, [this.workspaceId]);
    return new Map(rows.map(({ name, sum }) => [name, sum]));
  }
}

const TABLES = `
  select c.relname as name
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped)
   order by 1`;

const textOf = (table: string): string =>
  `select ${table}::text as text from ${table} where workspace_id = $1::uuid`;

const sumOf = (table: string): string =>
  `select '${table}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(${table}::text, 0)), 0) as sum
     from ${table} where workspace_id = $1::uuid`;
