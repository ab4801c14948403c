import { ALWAYS_OPEN, compileCalendar } from '#calendar';
import type { LeadAttributes } from '#contracts';
import { DAY_MS, HOUR_MS } from '#kernel';
import type { Clause } from '../clauses/registry.js';
import { validateTerms } from '../clauses/terms.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { configurationOf, groundOf } from './endless.js';
import type { FigureLine } from './figure-lines.js';
import { outcomesBehind, pageOfLines } from './figure-page.js';
import type { FigurePage } from './figure-page.js';
import { judgeTrace, linesOf as eachLineOf } from './judge-trace.js';
import type { RehearsalTrace } from './trace.js';
import { TraceWriter } from './trace-writer.js';
import type { SeenDuty, TracedCredit } from './trace-writer.js';

const FROM = Date.parse('2026-04-01T00:00:00Z');
const calendars = { default: ALWAYS_OPEN('UTC') };
const calendar = compileCalendar(calendars.default, { from: FROM, to: FROM + 60 * DAY_MS });
const LEADS: readonly LeadAttributes[] = [{ grade: 'A' }, { grade: 'B' }];

const termsOf = (clause: object, more: object = {}): AgreementTerms =>
  validateTerms({ period: { unit: 'month', zone: 'UTC' }, clauses: [clause], ...more });
const DUTY = {
  ...{ key: 'duty', title: 'Duty', owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }],
};
const QUOTA = { key: 'quota', title: 'Quota', owedBy: 'marketing', owedTo: 'sales', goal: 10 };

function traceOf(terms: AgreementTerms, write: (writer: TraceWriter) => void): RehearsalTrace {
  const writer = new TraceWriter();
  write(writer);
  const of = {
    ...{ asOf: FROM + 50 * DAY_MS, ground: groundOf(terms, calendars) },
    ...{ fromOn: '2026-04-01', toOn: '2026-05-31', configurations: terms.clauses.map(configurationOf) },
  };
  return writer.seal(of, LEADS);
}

/** All of them, written out. */
function linesOf(...of: Parameters<typeof eachLineOf>): FigureLine[] {
  const lines: FigureLine[] = [];
  eachLineOf(...of)((line) => lines.push(line.write()));
  return lines;
}

const pageOf = (terms: AgreementTerms, each: ReturnType<typeof eachLineOf>, more: object = {}): FigurePage =>
  pageOfLines(terms.clauses[0]!.kind, each, { outcome: null, from: 0, limit: 10, ...more });

const APRIL = '2026-04-01';
const MAY = '2026-05-01';

describe('the lines behind a duty', () => {
  const terms = termsOf({ kind: 'duty.accept', ...DUTY });
  const owed = (writer: TraceWriter, lead: string, startedOn: string, ...seen: SeenDuty[]): void => {
    writer.beginLead(lead);
    writer.addDuty({ configuration: 0, startedOn, attributes: 0, seen, guard: null, handover: null });
  };
  const trace = traceOf(terms, (writer) => {
    owed(writer, 'soon', '2026-04-08', { end: 'answered', elapsedMs: HOUR_MS });
    owed(writer, 'late', '2026-04-09', { end: 'answered', elapsedMs: 5 * HOUR_MS });
    owed(writer, 'open', '2026-04-10', { end: 'open', elapsedMs: HOUR_MS });
    const told = { end: 'open', elapsedMs: 5 * HOUR_MS } as const;
    owed(writer, 'told late', '2026-05-02', told, { end: 'answered', elapsedMs: 3 * HOUR_MS });
  });

  it('are its promises of the period, with how they ended and the time they took', () => {
    const all = { corrected: null, amount: 1, isPart: false, targetMs: 4 * HOUR_MS };
    expect(linesOf(trace, terms, 'duty', APRIL)).toEqual([
      { leadId: 'soon', on: '2026-04-08', outcome: 'met', usedMs: HOUR_MS, ...all },
      { leadId: 'late', on: '2026-04-09', outcome: 'breached', usedMs: 5 * HOUR_MS, ...all },
      { leadId: 'open', on: '2026-04-10', outcome: 'pending', usedMs: HOUR_MS, ...all },
    ]);
  });

  it('say where late facts have it otherwise, and are those of all periods where none is named', () => {
    expect(linesOf(trace, terms, 'duty', MAY)).toMatchObject([{ outcome: 'breached', corrected: 'met' }]);
    expect(linesOf(trace, terms, 'duty', null)).toHaveLength(4);
  });

  it('follow a target that is tried', () => {
    const tried = termsOf({
      ...{ kind: 'duty.accept', ...DUTY },
      tiers: [{ key: 'all', label: 'All', targetMs: 6 * HOUR_MS }],
    });
    expect(linesOf(trace, tried, 'duty', APRIL).map(({ outcome }) => outcome)).toEqual([
      ...['met', 'met', 'pending'],
    ]);
  });

  it.each<[object, readonly string[], number, string]>([
    [{}, ['soon', 'late', 'told late'], 3, 'what is open is in no rate'],
    [{ limit: 1 }, ['soon'], 3, 'a page holds no more than was asked for'],
    [{ from: 1, limit: 1 }, ['late'], 3, 'those before the page are passed over'],
    [{ from: 2 }, ['told late'], 3, 'the last page is short'],
    [{ from: 3 }, [], 3, 'after the last there are none'],
    [{ outcome: 'breached' }, ['late', 'told late'], 2, 'one outcome has its own list and count'],
    [{ outcome: 'breached', from: 1, limit: 1 }, ['told late'], 2, 'whose pages are counted by themselves'],
    [{ outcome: 'pending' }, ['open'], 1, 'also what is in no rate may be looked at'],
  ])('of the page %j are %j of %d, because %s', (wanted, leads, total, _because) => {
    const page = pageOf(terms, eachLineOf(trace, terms, 'duty', null), wanted);
    expect(page).toMatchObject({ part: 1, whole: 3, total });
    expect(page.lines.map(({ leadId }) => leadId)).toEqual(leads);
  });

  it('are written out only where they are on the page', () => {
    let written = 0;
    const each = eachLineOf(trace, terms, 'duty', null);
    const counted: typeof each = (see) =>
      each((line) => see({ ...line, write: () => ((written += 1), line.write()) }));
    expect(pageOf(terms, counted, { from: 1, limit: 1 })).toMatchObject({ total: 3 });
    expect(written).toBe(1);
  });

  it('count the time up to the attempt that was enough', () => {
    const counted = termsOf({ kind: 'duty.cadence', ...DUTY, attempts: 2, minimumGapMs: 0 });
    const attempts = [1, 3, 7].map((hour) => ({ at: FROM + hour * HOUR_MS, elapsedMs: hour * HOUR_MS }));
    const made = traceOf(counted, (writer) =>
      owed(writer, 'l', '2026-04-08', { end: 'open', elapsedMs: 20 * HOUR_MS, attempts }),
    );
    expect(linesOf(made, counted, 'duty', APRIL)).toMatchObject([{ outcome: 'met', usedMs: 3 * HOUR_MS }]);
  });
});

describe('the lines behind a quota', () => {
  const creditOf = (more: Partial<TracedCredit> = {}): TracedCredit => ({
    ...{
      configuration: 0,
      episode: 1,
      earnedOn: '2026-04-08',
      earnedAt: FROM,
      attributes: 0,
      companyId: null,
    },
    ...{ sequence: 1, bucket: 'counted', adjustments: [], ...more },
  });
  const PRICES = {
    valueTable: { currency: 'EUR', types: [{ leadType: 'demo', minor: 9 }], otherMinor: 500 },
  };
  const write = (writer: TraceWriter): void => {
    writer.beginLead('stays');
    writer.addCredit(creditOf());
    writer.beginLead('taken back');
    const takenBack = [{ postedOn: '2026-05-03', from: 'counted', to: 'reversed' } as const];
    writer.addCredit(creditOf({ attributes: 1, adjustments: takenBack }));
    writer.beginLead('to and fro');
    const andBack = [
      { postedOn: '2026-05-03', from: 'counted', to: 'disputed' } as const,
      { postedOn: '2026-05-04', from: 'disputed', to: 'counted' } as const,
    ];
    writer.addCredit(creditOf({ adjustments: andBack }));
    writer.beginLead('waits');
    writer.addCredit(creditOf({ earnedOn: '2026-05-09', bucket: 'provisional' }));
  };

  it('are its credits where they were posted; what came and went in one period is not told', () => {
    const terms = termsOf({ kind: 'quota.volume', ...QUOTA });
    const trace = traceOf(terms, write);
    const told = (period: string) =>
      linesOf(trace, terms, 'quota', period).map(({ leadId, outcome, amount }) => [leadId, outcome, amount]);
    expect(told(APRIL)).toEqual([
      ['stays', 'counted', 1],
      ['taken back', 'counted', 1],
      ['to and fro', 'counted', 1],
    ]);
    expect(told(MAY)).toEqual([
      ['taken back', 'counted', -1],
      ['taken back', 'reversed', 1],
      ['waits', 'provisional', 1],
    ]);
  });

  it.each<[string, object, object, string]>([
    ['quota.volume', {}, {}, 'each counts one'],
    ['quota.value', { goal: 1_000 }, PRICES, 'each is worth its price'],
    ['quota.quality', { measure: 'acceptance', goal: 0.5 }, {}, 'good ones among those decided'],
    [
      'quota.mix',
      { part: { field: 'grade', op: 'eq', value: 'A' }, bound: 'floor', goal: 0.5 },
      {},
      'the part among all that stand',
    ],
  ])('of %s add up to its figure in each period, for %s', (kind, more, terms) => {
    const all = termsOf({ kind, ...QUOTA, ...more }, terms);
    const trace = traceOf(all, write);
    for (const { period, standing } of judgeTrace(trace, all, calendar).clauses[0]!.periods) {
      const page = pageOf(all, eachLineOf(trace, all, 'quota', period));
      if (standing.family === 'quota') expect(page).toMatchObject({ part: standing.actual, whole: null });
      else
        expect(page).toMatchObject({
          part: (standing as { good: number }).good,
          whole: (standing as { of: number }).of,
        });
    }
  });

  it('are none for a clause nobody promised', () => {
    const terms = termsOf({ kind: 'quota.volume', ...QUOTA });
    expect(linesOf(traceOf(terms, write), terms, 'other', null)).toEqual([]);
  });
});

it.each<[Clause['kind'], readonly string[], string]>([
  ['duty.contact', ['met', 'breached'], 'what is open or excused is in no rate'],
  ['quota.volume', ['counted', 'provisional'], 'that stands until somebody objects'],
  ['quota.mix', ['counted', 'provisional'], 'a mix is of what stands'],
  ['quota.quality', ['counted', 'reversed'], 'quality is judged when it is decided'],
])('the figure of %s is made of %j, for %s', (kind, outcomes) => {
  expect(outcomesBehind(kind)).toEqual(outcomes);
});
