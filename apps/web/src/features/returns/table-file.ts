import type { ReturnRow } from './returns-types.js';

const COLUMNS = {
  spend: ({ spend }: ReturnRow) => Number(spend),
  measured: ({ measuredShare }: ReturnRow) => measuredShare,
  leads: ({ counts }: ReturnRow) => counts.lead,
  mql: ({ counts }: ReturnRow) => counts.mql,
  sal: ({ counts }: ReturnRow) => counts.sal,
  sql: ({ counts }: ReturnRow) => counts.sql,
  won: ({ counts }: ReturnRow) => counts.won,
  cpl: ({ cost }: ReturnRow) => numberOf(cost.lead),
  perMql: ({ cost }: ReturnRow) => numberOf(cost.mql),
  perSal: ({ cost }: ReturnRow) => numberOf(cost.sal),
  perSql: ({ cost }: ReturnRow) => numberOf(cost.sql),
  cac: ({ cost }: ReturnRow) => numberOf(cost.won),
  credited: ({ credited }: ReturnRow) => Number(credited.amount),
  creditedDeals: ({ credited }: ReturnRow) => credited.conversions,
  sourced: ({ sourced }: ReturnRow) => Number(sourced.amount),
  influenced: ({ influenced }: ReturnRow) => Number(influenced.amount),
  roas: ({ roas }: ReturnRow) => roas,
  roi: ({ roi }: ReturnRow) => roi,
  romi: ({ romi }: ReturnRow) => romi,
  payback: ({ paybackMonths }: ReturnRow) => paybackMonths,
  ltv: ({ lifetimeValue }: ReturnRow) => numberOf(lifetimeValue),
  ltvToCac: ({ lifetimeValueToCac }: ReturnRow) => lifetimeValueToCac,
} as const;

type FileColumn = keyof typeof COLUMNS;

const numberOf = (amount: string | null): number | null => (amount === null ? null : Number(amount));

/** A row as a file holds it; what is unknown is empty, never 0. */
export const fileOf = {
  columns: Object.keys(COLUMNS) as FileColumn[],
  row: (row: ReturnRow): (string | number)[] => Object.values(COLUMNS).map((of) => of(row) ?? ''),
};
