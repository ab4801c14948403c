import type { Client } from 'pg';
import { columnsOf, insertInto } from './copied-rows.js';
import type { Column, Written } from './copied-rows.js';

/** What is copied: rows with ids of their own, and sums of them. */
export interface CopiedTables {
  /** In the order of their references. */
  readonly rows: readonly string[];
  /** That no trigger keeps. */
  readonly sums: readonly string[];
}

const ROWS = [
  ...['company', 'company_identity', 'person', 'person_identity', 'lead', 'handover', 'touch'],
  ...[
    'opportunity',
    'opportunity_line',
    'revenue_event',
    'course_deal',
    'lead_course',
    'journey_mark',
    'journey_walk',
  ],
  ...['pipeline_deal', 'conversion', 'conversion_party', 'conversion_touch', 'conversion_member'],
  ...['content_reach_person', 'content_reach_lead'],
];

const SUMS = [
  ...[
    'stage_day',
    'stage_month',
    'step_reached',
    'step_age',
    'speed_day',
    'stage_value',
    'journey_rollup',
    'credit_rollup',
  ],
  ...['conversion_day', 'path_sum', 'credited_day', 'recognition_day', 'content_reach'],
];

/** Everything that reports read, of leads and of what is known beyond them. */
export const YEAR_TABLES: CopiedTables = { rows: ROWS, sums: SUMS };

/** What boards of figures are made from: leads, their entries, and what is folded from these. */
export const FIGURE_TABLES: CopiedTables = {
  rows: ['lead', 'handover', 'journal_entry', 'contribution'],
  sums: ['fact', 'funnel_rollup', 'funnel_level'],
};

/** Tables with a position in the journal: a copy comes after everything before it. */
const PLACED = new Set(['journal_entry', 'contribution']);

/** Beyond whatever was recorded meanwhile. */
const AFTER_HEAD = `b.position + (n - $1::int) * (select head from stencil.state)
  + (select h.position from journal_head h where h.workspace_id = b.workspace_id)`;

/** Columns that name something a copy has of its own. */
const OWN = new Set([
  'id',
  'lead_id',
  'person_id',
  'company_id',
  'opportunity_id',
  'touch_id',
  'handover_id',
]);

/** Texts of which there is one each. */
const OWN_TEXTS = new Set([
  ...['company_identity.value', 'person_identity.value', 'person.email', 'company.domain'],
  'opportunity.external_id',
]);

/** What holds the id of a campaign; of sums also as a text beside other things. */
const CAMPAIGN = ['campaign_id', 'value', 'item'];

/** How many copies are made. */
const COPIES = '($2::int - $1::int + 1)';

const isOf = (columns: readonly Column[], name: string): boolean =>
  columns.some((column) => column.name === name);

/** What is beside the key and no sum follows from the key. */
const isSummed = ({ type }: Column): boolean => type !== 'text' && type !== 'integer';

interface Turned {
  /** Joins that find what a copy has instead of a campaign and an asset. */
  readonly joins: string;
  readonly valueOf: (column: Column) => string;
}

/** @param number SQL of the number of the copy; undefined: that of the campaign that was found */
function turned(columns: readonly Column[], number: string | undefined): Turned {
  const campaign = columns.find(({ name }) => CAMPAIGN.includes(name));
  const hasAsset = isOf(columns, 'asset_id');
  const joinOn = (alias: string, name: string, of: string | undefined): string => {
    const key = columns.find((column) => column.name === name)?.type === 'uuid' ? 'id' : 'name';
    return ` left join stencil.turn ${alias} on ${alias}.${key} = b.${name} and ${of === undefined ? `${alias}.number between $1::int and $2::int` : `${alias}.number = ${of}`}`;
  };
  const joins = [
    campaign && joinOn('c', campaign.name, number),
    hasAsset && joinOn('a', 'asset_id', number ?? (campaign && 'c.number')),
  ];
  return {
    joins: joins.filter(Boolean).join(''),
    valueOf: ({ name, type }) => {
      const alias = name === 'asset_id' ? 'a' : name === campaign?.name ? 'c' : undefined;
      return alias === undefined ? `b.${name}` : `coalesce(${alias}.other::${type}, b.${name})`;
    },
  };
}

/** $1 the first and $2 the last number of the copies: copies of the rows of `stencil`. */
export async function copyOfRows(admin: Client, table: string): Promise<string> {
  const columns = await columnsOf(admin, table);
  const { joins, valueOf } = turned(columns, 'n');
  const written = columns.map((column): Written => {
    const { name } = column;
    if (OWN.has(name)) return { name, value: `stencil.copied(b.${name}, n)` };
    if (name === 'position' && PLACED.has(table)) return { name, value: AFTER_HEAD };
    if (OWN_TEXTS.has(`${table}.${name}`)) return { name, value: `b.${name} || '.' || n` };
    return { name, value: valueOf(column) };
  });
  return insertInto(
    table,
    written,
    `from stencil.${table} b cross join generate_series($1::int, $2::int) as n${joins}`,
  );
}

/** $1 the first and $2 the last number of the copies: what they add to the sums, and to each of a list of sums. */
export async function copyOfSums(admin: Client, table: string): Promise<string> {
  const columns = await columnsOf(admin, table);
  const keys = await keysOf(admin, table);
  const { joins, valueOf } = turned(columns, undefined);
  const factor = joins.includes(' c ') || joins.includes(' a ') ? timesOf(columns) : COPIES;
  const lengths = await lengthsOf(admin, table, columns);
  const written = columns.map((column): Written => {
    const { name, type } = column;
    if (keys.includes(name)) return { name, value: valueOf(column) };
    if (!isSummed(column)) return { name, value: `min(b.${name})` };
    if (type === 'jsonb') return { name, value: `stencil.summed(stencil.times(b.${name}, ${factor}))` };
    const sumOf = (one: string): string => `sum(${one} * ${factor})`;
    const places = Array.from({ length: lengths.get(name) ?? 0 }, (_, at) => sumOf(`b.${name}[${at + 1}]`));
    return {
      name,
      value: type.endsWith('[]') ? `array[${places.join(', ')}]::${type}` : `${sumOf(`b.${name}`)}::${type}`,
    };
  });
  const grouped = keys.map((key) => columns.findIndex(({ name }) => name === key) + 1).join(', ');
  return `${insertInto(`${table} as s`, written, `from stencil.${table} b${joins} group by ${grouped}`)}
    on conflict (${keys.join(', ')}) do update set ${added(columns, keys, lengths)}`;
}

/** What belongs to no campaign is the same in each copy; of what does, each copy has its own. */
const timesOf = (columns: readonly Column[]): string =>
  `case when ${columns.some(({ name }) => CAMPAIGN.includes(name)) ? 'c' : 'a'}.id is null then ${COPIES} else 1 end`;

function added(
  columns: readonly Column[],
  keys: readonly string[],
  lengths: ReadonlyMap<string, number>,
): string {
  return columns
    .filter((column) => !keys.includes(column.name) && isSummed(column))
    .map(({ name, type }) => {
      if (type === 'jsonb') return `${name} = stencil.plus(s.${name}, excluded.${name})`;
      const length = lengths.get(name);
      const places = Array.from(
        { length: length ?? 0 },
        (_, at) => `s.${name}[${at + 1}] + excluded.${name}[${at + 1}]`,
      );
      return `${name} = ${length === undefined ? `s.${name} + excluded.${name}` : `array[${places.join(', ')}]`}`;
    })
    .join(', ');
}

async function keysOf(admin: Client, table: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select attname as name from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
      where indrelid = $1::regclass and indisprimary`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** How many sums each list holds. */
async function lengthsOf(
  admin: Client,
  table: string,
  columns: readonly Column[],
): Promise<ReadonlyMap<string, number>> {
  const lists = columns.filter(({ type }) => type.endsWith('[]')).map(({ name }) => name);
  const { rows } = await admin.query<Record<string, number>>(
    `select ${['1', ...lists.map((name) => `coalesce(max(cardinality(${name})), 0) as ${name}`)].join(', ')} from stencil.${table}`,
  );
  return new Map(lists.map((name) => [name, rows[0]?.[name] ?? 0]));
}
