import 'reflect-metadata';
import pg from 'pg';
import { openApplication } from '../open-application.js';
import { readSettings } from '../settings.js';
import { planYear } from './plan-year.js';
import { playYear } from './play-year.js';
const counts = new Map<string, [number, number]>();
let total = 0;
const original = pg.Client.prototype.query as any;
(pg.Client.prototype as any).query = function (this: any, ...args: any[]) {
  const text = typeof args[0] === 'string' ? args[0] : args[0]?.text;
  total += 1;
  const key = String(text).replace(/\s+/g, ' ').slice(0, 90);
  const start = performance.now();
  const entry = counts.get(key) ?? [0, 0];
  counts.set(key, entry);
  const note = () => {
    entry[0] += 1;
    entry[1] += performance.now() - start;
  };
  const last = args.length - 1;
  if (typeof args[last] === 'function') {
    const cb = args[last];
    args[last] = (...r: any[]) => {
      note();
      cb(...r);
    };
    return original.apply(this, args);
  }
  const out = original.apply(this, args);
  if (out?.then) out.then(note, note);
  return out;
};
const open = await openApplication(readSettings({ ...process.env, LOG_LEVEL: 'error' }));
const command = (part: any) => open.app.get(part, { strict: false }) as any;
const plan = planYear({
  seed: 7,
  until: Date.now(),
  months: Number(process.env.MONTHS ?? 2),
  goal: Number(process.env.GOAL ?? 40),
});
const t = Date.now();
const cpu = process.cpuUsage();
await playYear(command, plan, { locale: 'it' });
const used = process.cpuUsage(cpu);
console.log(
  plan.steps.length,
  'steps',
  plan.leads.length,
  'leads',
  Date.now() - t,
  'ms',
  total,
  'statements',
  'cpu',
  ((used.user + used.system) / 1e3) | 0,
);
for (const [key, [n, ms]] of [...counts].sort((a, b) => b[1][1] - a[1][1]).slice(0, 45))
  console.log(n, ms | 0, key);
await open.close();
