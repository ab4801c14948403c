import { IsBoolean, IsInt, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';
import { Env } from '#config';

/** Where rates of currencies come from each day, for workspaces that ask for it. */
export class RatesConfig {
  /** The reference rates of the European Central Bank, of the last 90 days, or a document of the same form. */
  @Env('RATES_URL')
  @IsUrl({ protocols: ['https', 'http'], require_tld: false })
  url: string = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml';

  /** A file of that form which somebody puts in place, instead: for installations without a way out. */
  @Env('RATES_FILE') @IsOptional() @IsString() file?: string;

  /** Asks this machine too; for trying things out. */
  @Env('RATES_ALLOW_LOOPBACK') @IsBoolean() allowsLoopback: boolean = false;

  /** From one look for new rates to the next (s). */
  @Env('RATES_EVERY_S') @IsInt() @Min(1) @Max(86_400) everySeconds: number = 6 * 3_600;
}
