import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';

/** Which rates are to come daily. */
export class NewRateSourceDto {
  /** Currencies (ISO 4217), without that of the workspace; none at all ends it. */
  @IsArray() @ArrayMaxSize(40) @ArrayUnique() @Matches(/^[A-Z]{3}$/, { each: true }) currencies: string[];
}

/** How old the newest rate of a currency is, whoever set it. */
export class RateAgeDto {
  /** Code of ISO 4217. */
  readonly currency: string;
  /** Its day; null where there is none. */
  readonly on: string | null;
  /** That day, else the one on which the currency was asked for. */
  readonly since: string;
  /** Days from then to today. */
  readonly days: number;
  /** It should have come by now. */
  readonly isOld: boolean;
}

/** Which rates come daily, from where, and how that goes. */
export class RateSourceDto {
  /** A file on the server, or an address outside. */
  readonly from: 'file' | 'address';
  /** Empty where nothing is brought. */
  @ApiProperty({ type: [RateAgeDto] }) readonly currencies: readonly RateAgeDto[];
  /** When it was last read in full. */
  readonly readAt: Date | null;
  /** When it was last tried. */
  readonly triedAt: Date | null;
  /**
   * What was wrong the last time: nothing answered, what came has another form, it does not tell the currency of the workspace, or none
   * of those asked for.
   */
  readonly failure: 'unreachable' | 'unreadable' | 'own-currency' | 'no-currency' | null;
}
