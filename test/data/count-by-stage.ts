/** How many stand in each stage; stages with nobody are left out. */
export type Counts = Readonly<Record<string, number>>;

/** Rows of `select stage, count(*) … group by 1`. */
export async function countByStage(
  rows: Promise<readonly { readonly stage: string; readonly count: string }[]>,
): Promise<Counts> {
  return Object.fromEntries((await rows).map(({ stage, count }) => [stage, Number(count)]));
}
