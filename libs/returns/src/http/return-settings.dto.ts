import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsNumber, Matches, Max, Min, ValidateIf } from 'class-validator';
import { REVENUE_BASES } from '../domain/settings.js';
import type { KeptReturnSettings, ReturnSettings, RevenueBasis } from '../domain/settings.js';

const Said = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/** Above nothing, to the whole. */
const Share =
  (least: number): PropertyDecorator =>
  (target, key) => {
    ApiProperty({ type: 'number', nullable: true, minimum: least, maximum: 1 })(target, key);
    Said()(target, key);
    IsNumber({ allowInfinity: false, allowNaN: false, maxDecimalPlaces: 6 })(target, key);
    Min(least)(target, key);
    Max(1)(target, key);
  };

const Count = (): PropertyDecorator => (target, key) => {
  ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: 1_200 })(target, key);
  Said()(target, key);
  IsInt()(target, key);
  Min(1)(target, key);
  Max(1_200)(target, key);
};

const LEAST = 0.000001;

/** What no record tells; null where nobody said. */
export class ReturnSettingsDto implements ReturnSettings {
  /** Part of the revenue that is left once what was sold is paid for. */
  @Share(LEAST) margin: number | null;
  /** What a customer brings in a month: the average deal each month or each year, or what is said. */
  @ApiProperty({ enum: REVENUE_BASES, nullable: true })
  @Said()
  @IsIn(REVENUE_BASES)
  revenueBasis: RevenueBasis | null;
  /** Decimal, in the currency of the workspace; for the basis `said`. */
  @ApiProperty({ type: 'string', nullable: true, example: '200.00' })
  @Said()
  @Matches(/^\d{1,12}(\.\d{1,4})?$/, { message: 'must be a decimal such as 200.00, not negative' })
  monthlyRevenue: string | null;
  /** Part of the customers who leave in a month. One of this, `lifetimeMonths` and `repeatShare` at most. */
  @Share(LEAST) monthlyChurn: number | null;
  /** Months a customer stays. */
  @Count() lifetimeMonths: number | null;
  /** Part of the customers who buy again in the next period. */
  @Share(0) repeatShare: number | null;
  /** Periods that are looked at, the first one included. */
  @Count() repeatPeriods: number | null;
}

/** Settings and which version they are; the ETag is that version. */
export class KeptReturnSettingsDto implements KeptReturnSettings {
  /** 0: nobody said anything yet. */
  version: number;
  /** What was said. */
  settings: ReturnSettingsDto;
}
