import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { RehearsalRun, Rehearse } from '#agreements';
import { Database } from '#database';
import { HOUR_MS, newId } from '#kernel';
import { openApplication } from './lib/application.js';
import type { Bench, Course, Outcome } from './lib/bench.js';
import { figure } from './lib/figures.js';
import { openGround } from './lib/ground.js';
import { writePast } from './lib/rehearse-history.js';
import type { RehearsedPast } from './lib/rehearse-history.js';
import { spreadText } from './lib/report.js';
import { takeTurns } from './lib/rounds.js';
import type { Side } from './lib/rounds.js';
import { ratiosOf, spreadOf } from './lib/statistics.js';

/** Sizes are leads of the stretch, with seven entries each. */
export const rehearse: Bench = {
  name: 'rehearse',
  isOfBuild: false,
  defaults: { rounds: 5, sizes: [100_000], seconds: 60 },
  run: async (course) => {
    const ground = await openGround(course);
    const app = await openApplication(ground, course);
    const measured: Measured[] = [];
    for (const leads of course.sizes) measured.push(await measure(app, ground.admin, leads, course));
    return outcomeOf(measured);
  },
};

interface Measured {
  readonly leads: number;
  readonly entries: number;
  readonly names: readonly string[];
  /** Milliseconds, by side and round. */
  readonly taken: readonly (readonly number[])[];
  readonly faults: readonly string[];
}

async function measure(
  app: INestApplicationContext,
  admin: Client,
  leads: number,
  { rounds, note }: Course,
): Promise<Measured> {
  note(`writing a year of ${leads.toLocaleString('en')} leads`);
  const past = await writePast(app, admin, leads);
  await admin.query('vacuum analyze journal_entry');
  const first = new FirstRun(app, past);
  const sides = [
    timed('rehearse, first time', () => first.run()),
    timed('rehearse, changed target', () => first.change()),
    timed('the same entries through pg', () => readThroughPg(admin, past)),
    timed('plain SQL over them', () => scan(admin, past)),
  ];
  const taken = await takeTurns(sides, rounds, note);
  const read = first.leads === leads ? [] : [`${first.leads} leads were rehearsed, ${leads} are there.`];
  return { leads, entries: past.entries, names: sides.map(({ name }) => name), taken, faults: read };
}

const timed = (name: string, work: () => Promise<unknown>): Side<number> => ({
  name,
  round: async () => {
    const from = performance.now();
    await work();
    return performance.now() - from;
  },
});

/** A rehearsal that finds nothing kept, and the run it leaves. */
class FirstRun {
  private last: { readonly rehearse: Rehearse; readonly run: RehearsalRun } | null = null;
  private changes = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly past: RehearsedPast,
  ) {}

  get leads(): number {
    return this.last?.run.result?.leads ?? 0;
  }

  async run(): Promise<void> {
    const rehearse = new Rehearse(this.app.get(Database));
    const wish = {
      from: new Date('2025-01-01T00:00:00Z'),
      to: new Date('2026-01-01T00:00:00Z'),
      against: null,
    };
    const run = new RehearsalRun(newId(), this.past.workspaceId, wish);
    await rehearse.run(run, { terms: termsOf(4) });
    this.last = { rehearse, run };
  }

  change(): Promise<void> {
    this.changes += 1;
    const { rehearse, run } = this.last ?? {};
    if (!rehearse || !run || !rehearse.change(run, termsOf(1 + (this.changes % 7))))
      throw new Error('A changed target must be judged from what was read.');
    return Promise.resolve();
  }
}

/** Both sides: two quotas of marketing, four duties of sales. */
function termsOf(hours: number): object {
  const duty = (kind: string, targetMs: number, more: object = {}): object => ({
    ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
    tiers: [
      {
        key: 'demo',
        label: 'Demo',
        when: { field: 'leadType', op: 'eq', value: 'demo' },
        targetMs: targetMs / 4,
      },
      { key: 'rest', label: 'Rest', targetMs },
    ],
    ...more,
  });
  const quota = (kind: string, key: string, more: object): object => ({
    ...{ kind: `quota.${kind}`, key, title: key, owedBy: 'marketing', owedTo: 'sales', ...more },
  });
  return {
    period: { unit: 'month', zone: 'Europe/Rome' },
    clauses: [
      quota('volume', 'volume', { goal: 8_000 }),
      quota('quality', 'acceptance', { goal: 0.8, measure: 'acceptance' }),
      duty('accept', hours * HOUR_MS),
      duty('contact', hours * HOUR_MS),
      duty('cadence', 40 * HOUR_MS, { attempts: 2 }),
      duty('decide', 80 * HOUR_MS),
    ],
  };
}

/** Read as anything written in JavaScript would have to, in pages by position. */
async function readThroughPg(admin: Client, { workspaceId }: RehearsedPast): Promise<void> {
  for (let position = 0, isMore = true; isMore;) {
    const { rows } = await admin.query<{ position: number }>(
      `select position::float8 as position, type, lead_id, occurred_at, recorded_at, payload from journal_entry
        where workspace_id = $1 and position > $2 order by position limit 5000`,
      [workspaceId, position],
    );
    position = rows.at(-1)?.position ?? position;
    isMore = rows.length === 5_000;
  }
}

const scan = (admin: Client, { workspaceId }: RehearsedPast): Promise<unknown> =>
  admin.query(
    `select lead_id, min(occurred_at) filter (where type = 'handover.offered'), max(payload #>> '{lead,attributes,leadType}')
       from journal_entry where workspace_id = $1 group by lead_id`,
    [workspaceId],
  );

const outcomeOf = (measured: readonly Measured[]): Outcome => ({
  tables: measured.map(({ leads, entries, names, taken }) => ({
    title: `${leads.toLocaleString('en')} leads, ${entries.toLocaleString('en')} entries: median of the rounds (min–max)`,
    columns: ['', 'ms', 'first time / this'],
    rows: names.map((name, index) => [
      name,
      spreadText(spreadOf(taken[index] ?? [])),
      index === 0 ? '' : spreadText(ratiosOf(taken[0] ?? [], taken[index] ?? [])),
    ]),
  })),
  figures: measured.flatMap(({ leads, names, taken }) =>
    taken
      .slice(0, 2)
      .flatMap((ms, side) => figure(names[side] ?? '', 'ms', ms, { size: leads, floor: taken[2] ?? [] })),
  ),
  numbers: measured,
  faults: measured.flatMap(({ faults }) => faults),
});
