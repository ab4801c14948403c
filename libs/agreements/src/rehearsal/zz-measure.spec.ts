import { newId, HOUR_MS, DAY_MS } from '#kernel';
import { ALWAYS_OPEN } from '#calendar';
import { configurationOf, groundOf, TraceWriter, validateTerms } from '#sla';
import type { RehearsalTrace } from '#sla';
import { LinesAsWas } from './as-was-lines.js';
import { figureLeads } from './figure-leads.js';

const N = 100_000;
const KINDS = ['accept', 'contact', 'respond', 'cadence', 'handover'].slice(0, 4);
const terms = validateTerms({
  period: { unit: 'month', zone: 'Europe/Rome' },
  clauses: [
    ...KINDS.map((kind) => ({
      kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9,
      tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }],
      ...(kind === 'cadence' ? { attempts: 2 } : {}),
    })),
    { kind: 'quota.volume', key: 'volume', title: 'v', owedBy: 'marketing', owedTo: 'sales', goal: 10 },
  ],
});
const FROM = Date.parse('2026-04-01T00:00:00Z');
const dayOf = (i: number): string => new Date(FROM + (i % 60) * DAY_MS).toISOString().slice(0, 10);
const ids = Array.from({ length: N }, () => newId());

function trace(): RehearsalTrace {
  const w = new TraceWriter();
  ids.forEach((id, i) => {
    w.beginLead(id);
    KINDS.forEach((_k, configuration) =>
      w.addDuty({ configuration, startedOn: dayOf(i), attributes: 0, seen: [{ end: 'answered', elapsedMs: (i % 8) * HOUR_MS }], guard: null, handover: null }),
    );
    w.addCredit({ configuration: KINDS.length, episode: 1, earnedOn: dayOf(i), earnedAt: FROM, attributes: 0, companyId: null, sequence: i, bucket: 'counted', adjustments: [] });
  });
  return w.seal({ asOf: FROM + 70 * DAY_MS, ground: groundOf(terms, { default: ALWAYS_OPEN('UTC') }), fromOn: '2026-04-01', toOn: '2026-05-31', configurations: terms.clauses.map(configurationOf) }, [{}]);
}

const median = (xs: number[]): number => xs.sort((a, b) => a - b)[xs.length >> 1]!;

it('measures', async () => {
  const day0 = Math.round(FROM / DAY_MS);
  const duties = KINDS.map((clauseKey) => ({ clauseKey, lines: ids.map((id, i) => `${id} ${i % 8 > 4 ? 'bb' : 'mm'} ${day0 + (i % 60)} 14400000 ${(i % 8) * HOUR_MS}`).join(',') }));
  const credits = [{ clauseKey: 'volume', lines: ids.map((id, i) => `${id} c ${day0 + (i % 60)} ${day0 + (i % 60 < 30 ? 0 : 30)} 1 0`).join(',') }];
  let call = 0;
  const tx = { query: () => Promise.resolve(call++ === 0 ? duties : credits) } as never;
  const version = { terms, content: { agreementId: 'a' } } as never;
  const t0 = performance.now();
  const asWas = await LinesAsWas.read(tx, version, { workspaceId: 'w', from: new Date(), to: new Date(), position: 1 });
  console.log('read as was ms', performance.now() - t0);
  const t = trace();
  const out: string[] = [];
  for (const side of ['was', 'rehearsed'] as const)
    for (const clauseKey of ['accept', 'volume'])
      for (const period of [null, '2026-05-01'])
        for (const from of [0, 30_000]) {
          const times: number[] = [];
          let total = 0;
          for (let n = 0; n < 9; n += 1) {
            const s = performance.now();
            total = figureLeads({ trace: t, terms, asWas }, { clauseKey, of: side, period, outcome: null }, { from, limit: 50 }).total;
            times.push(performance.now() - s);
          }
          const most = Math.max(...times);
          out.push(`${side} ${clauseKey} ${period} from ${from}: total ${total} median ${median(times).toFixed(1)} ms, most ${most.toFixed(1)}`);
        }
  console.log(out.join('\n'));
}, 120_000);
