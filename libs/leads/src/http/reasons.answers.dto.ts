import { ApiProperty } from '@nestjs/swagger';
import type {
  Reason,
  ReasonAudience,
  ReasonDisposition,
  ReasonFamily,
  ReasonFault,
  ReasonList,
  ReasonPrecondition,
} from '#contracts';

export const FAULTS = ['marketing', 'sales', 'none'] as const satisfies readonly ReasonFault[];
export const DISPOSITIONS = [
  're_route',
  'merge',
  'to_account_owner',
  'return_to_marketing',
  'disqualify',
  'recycle',
  'lost',
  'asked',
] as const satisfies readonly ReasonDisposition[];
const LISTS = ['reject', 'disqualify', 'lost'] as const satisfies readonly ReasonList[];
const FAMILIES = [
  'procedural',
  'clerical',
  'definitional',
  'after_contact',
  'deal',
  'other',
] as const satisfies readonly ReasonFamily[];
const AUDIENCES = ['marketing', 'product', 'care', 'operations'] as const satisfies readonly ReasonAudience[];
const PRECONDITIONS = [
  'wakeOn',
  'text',
  'otherLeadId',
  'field',
  'subReason',
  'criterion',
  'competitor',
  'attempts',
] as const satisfies readonly ReasonPrecondition[];

/** A reason both sides agreed on. */
export class ReasonDto implements Reason {
  /** Rejecting comes before contact, disqualifying after it, losing ends a deal. */
  @ApiProperty({ enum: LISTS }) list: ReasonList;
  /** What is sent as `reason`; unique within its list. */
  @ApiProperty({ example: 'BAD_DATA' }) code: string;
  /** What kind of reason it is. */
  @ApiProperty({ enum: FAMILIES }) family: ReasonFamily;
  /** The side that has to do better; rejections for marketing's fault take the credit back. */
  @ApiProperty({ enum: FAULTS }) fault: ReasonFault;
  /** Where the lead goes: the first is the default, several leave a choice, `asked` has none. */
  @ApiProperty({ enum: DISPOSITIONS, isArray: true }) disposition: readonly ReasonDisposition[];
  /** Who is told of it. */
  @ApiProperty({ enum: AUDIENCES, isArray: true }) learnsOf: readonly ReasonAudience[];
  /** What has to come with it under `evidence`. */
  @ApiProperty({ enum: PRECONDITIONS, isArray: true }) preconditions: readonly ReasonPrecondition[];
}

/** The reasons by what they are given for. */
export class ReasonsDto implements Record<ReasonList, Reason[]> {
  /** For rejecting a hand-over, before contact. */
  reject: ReasonDto[];
  /** For disqualifying a lead, after contact. */
  disqualify: ReasonDto[];
  /** For losing a deal. */
  lost: ReasonDto[];
}
