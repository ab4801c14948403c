/** Year and month as exports of other systems write them: `2026-03`, `2026/03`, `03/2026`, `2026-03-01`. Gives `2026-03`; undefined for what is no month. */
export function monthIn(text: string): string | undefined {
  const match =
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.]0?1)?$/.exec(text) ??
    /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(text);
  const { year = '', month = '' } = match?.groups ?? {};
  const number = Number(month);
  return number >= 1 && number <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}
