import { Money } from '#kernel';
import { STAGES } from '../domain/report.js';
import type { Grouping, ReturnRow } from '../domain/report.js';
import type { ReturnsAsked } from '../application/read-report.js';
import { MARCH } from './returns-desk.js';
import type { ReturnsRoom } from './returns-desk.js';

/** Minor units of amounts in euro, added up. */
export const addMoney = (amounts: readonly string[]): bigint =>
  amounts.reduce((sum, amount) => sum + Money.parse(amount, 'EUR').minor, 0n);

interface Opened {
  readonly of: string;
  readonly told: unknown;
  readonly behind: unknown;
}

/** Opens every figure of a report, and hands over what it says and what stands behind it; tells how many there were. */
export async function everyFigure(
  room: ReturnsRoom,
  asked: Pick<ReturnsAsked, 'basis' | 'by' | 'model'>,
  check: (opened: Opened) => void,
): Promise<number> {
  const { rows, total, untouched } = await room.report(asked);
  const { basis, model, by } = asked;
  let figures = 0;
  const opened = (of: readonly string[], told: unknown, behind: unknown): void => {
    figures += 1;
    check({ of: [basis, by, model, ...of].join(' '), told, behind });
  };
  const openRow = async (row: ReturnRow, rowsBy: Grouping | 'all'): Promise<void> => {
    const cell = { ...MARCH, basis, by: rowsBy, key: row.key };
    for (const stage of STAGES)
      opened([rowsBy, row.key, stage], row.counts[stage], await leads(room, { ...cell, stage }));
    for (const figure of ['credited', 'sourced', 'influenced'] as const)
      opened([rowsBy, row.key, figure], row[figure], await deals(room, { ...cell, figure, model }));
    for (const isUnmeasured of [false, true]) {
      const { amount } = await room.desk.behind.spends(room.caller(), { ...cell, include: [], isUnmeasured });
      opened([rowsBy, row.key, 'spend'], isUnmeasured ? row.unmeasured : row.spend, amount);
    }
  };
  for (const row of rows) await openRow(row, by);
  await openRow(total, 'all');
  const whole = { ...MARCH, basis, by: 'all', key: '', model, figure: 'untouched' } as const;
  opened(['all', 'untouched'], untouched, await deals(room, whole));
  return figures;
}

type Behind = ReturnsRoom['desk']['behind'];

/** The number of leads that are listed, page by page. */
async function leads(
  room: ReturnsRoom,
  asked: Omit<Parameters<Behind['leads']>[1], 'limit'>,
): Promise<number> {
  const seen = new Set<string>();
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await room.desk.behind.leads(room.caller(), { ...asked, limit: 1, cursor });
    for (const { leadId } of page.items) seen.add(leadId);
    cursor = page.nextCursor;
    if (page.nextCursor === null && page.total !== seen.size) return Number.NaN;
  }
  return seen.size;
}

/** What the deals that are listed come to, page by page. */
async function deals(
  room: ReturnsRoom,
  asked: Omit<Parameters<Behind['deals']>[1], 'limit'>,
): Promise<{ conversions: number; amount: string }> {
  let [conversions, minor] = [0, 0n];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await room.desk.behind.deals(room.caller(), { ...asked, limit: 1, cursor });
    for (const each of page.items) {
      conversions += each.conversions;
      minor += Money.parse(each.amount ?? '', 'EUR').minor;
    }
    cursor = page.nextCursor;
  }
  return { conversions, amount: Money.of(minor, 'EUR').toDecimal() };
}
