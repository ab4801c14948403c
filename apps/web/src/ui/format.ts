/** Numbers, money and instants in the words of a locale; zones are IANA names, the viewer's own when not given. */
export class Formats {
  constructor(readonly locale: string) {}

  readonly number = (value: number, decimals = 0): string =>
    new Intl.NumberFormat(this.locale, { maximumFractionDigits: decimals }).format(value);

  readonly signed = (value: number, decimals = 0): string =>
    new Intl.NumberFormat(this.locale, { maximumFractionDigits: decimals, signDisplay: 'exceptZero' }).format(
      value,
    );

  readonly percent = (share: number, decimals = 0): string =>
    new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: decimals }).format(share);

  /** `minor` counts the currency's smallest unit: cents for EUR, yen for JPY. */
  readonly minor = (minor: number, currency: string): string => {
    const whole = new Intl.NumberFormat(this.locale, { style: 'currency', currency });
    const digits = whole.resolvedOptions().maximumFractionDigits ?? 2;
    const value = minor / 10 ** digits;
    return Math.abs(value) >= 1_000 ? this.rounded(value, currency) : whole.format(value);
  };

  readonly amount = (decimal: string, currency: string): string =>
    new Intl.NumberFormat(this.locale, { style: 'currency', currency }).format(Number(decimal));

  readonly time = (instant: string | number): string =>
    new Intl.DateTimeFormat(this.locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

  readonly day = (instant: string | number): string =>
    new Intl.DateTimeFormat(this.locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(
      new Date(instant),
    );

  /** A calendar day `YYYY-MM-DD`, the same day wherever it is read. */
  readonly date = (day: string): string =>
    new Intl.DateTimeFormat(this.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );

  readonly moment = (instant: string | number, zone?: string): string =>
    new Intl.DateTimeFormat(this.locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      ...(zone && { timeZone: zone }),
    }).format(new Date(instant));

  /** What a country is called, by its ISO 3166-1 code; the code where nobody knows. */
  readonly country = (code: string): string =>
    new Intl.DisplayNames(this.locale, { type: 'region', fallback: 'code' }).of(code) ?? code;

  private rounded(value: number, currency: string): string {
    return new Intl.NumberFormat(this.locale, {
      style: 'currency',
      currency,
      maximumFractionDigits: 0,
    }).format(value);
  }
}
