import { Rehearse, RehearsalRun } from '#agreements';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import { createApplication } from '../open-application.js';
import { readSettings } from '../settings.js';
import { planYear } from './plan-year.js';
import { playYear } from './play-year.js';

it('scratch', async () => {
  const db = await testDatabase();
  const app = await createApplication(readSettings({ LOG_LEVEL: 'error', DATABASE_ALLOW_LOSS: 'true' }), db.appUrl);
  const command = (part: any): any => app.get(part as never, { strict: false });
  const t0 = Date.now();
  const months = Number(process.env.MONTHS ?? 12);
  const goal = Number(process.env.GOAL ?? 140);
  const seed = Number(process.env.SEED ?? 2026);
  const plan = planYear({ seed, until: Date.parse(process.env.UNTIL ?? '2026-11-22T05:30:00Z'), months, goal });
  const company = await playYear(command, plan, { locale: 'it' });
  console.log('made', Date.now() - t0);
  const ask = (sql: string, more: unknown[] = []): Promise<any[]> => db.oracle(sql, [company.workspaceId, ...more]);
  const [v] = await ask(`select id, terms from agreement_version where workspace_id = $1`);
  const day = (n: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + n * 86_400_000);
  const stretches: [Date, Date][] = [];
  const borders = plan.months.map((m) => new Date(m.from)).concat(new Date(plan.months.at(-1)!.to));
  for (let i = 0; i < borders.length - 1; i++) { stretches.push([borders[i]!, borders[i + 1]!]); if (i < borders.length - 2) stretches.push([borders[i]!, borders[i + 2]!]); }
  stretches.push([borders[0]!, borders.at(-1)!]);
  for (let i = 0; i < borders.length - 2; i++) stretches.push([new Date(borders[i]!.getTime() + 14 * 86400e3 + 11*3600e3), new Date(borders[i + 1]!.getTime() + 14 * 86400e3+ 9*3600e3)]);
  for (let i = 0; i < borders.length - 1; i++) stretches.push([new Date(borders[i]!.getTime() + 7 * 86400e3), new Date(borders[i]!.getTime() + 14 * 86400e3)]);
  const out: unknown[] = [];
  for (const [from, to] of stretches) {
    const run = new RehearsalRun(newId(), company.workspaceId, { from, to, against: v.id });
    await command(Rehearse).run(run, { terms: v.terms });
    const r = run.result!;
    const diffs = r.rehearsed.clauses.flatMap((c, i) => c.periods.flatMap((p, j) => JSON.stringify(p) === JSON.stringify(r.asWas![i]!.periods[j]) ? [] : [{ key: c.key, re: p, was: r.asWas![i]!.periods[j] }]));
    const leads = r.differing.filter((d) => d.leads > 0).map((d) => ({ ...d, page: run.leads(d.clauseKey, null, { from: 0, limit: 5 }).leads }));
    console.log(from.toISOString(), to.toISOString(), 'leads', r.leads, JSON.stringify(leads), JSON.stringify(diffs).slice(0, 1500));
    for (const l of leads.flatMap((l) => l.page).slice(0, 2)) {
      if (out.includes(l.leadId)) continue;
      out.push(l.leadId);
      const es = await ask(`select ordinal, type, occurred_at, recorded_at, payload from journal_entry where workspace_id=$1 and lead_id=$2 order by ordinal`, [l.leadId]);
      console.log(l.leadId + '\n' + es.map((e) => [e.ordinal, e.type, e.occurred_at.toISOString(), e.recorded_at.toISOString(), JSON.stringify(e.payload).slice(0, 700)].join(' ')).join('\n'));
    }
  }
  void day;
  await app.close();
  await db.drop();
}, 600_000);
