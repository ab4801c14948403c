import { ApiProperty } from '@nestjs/swagger';
import { AFTER_SALE_STEPS, DEPARTMENTS } from '#contracts';
import type { AfterSaleStepCode, Department } from '#contracts';
import type { AfterSaleResult } from '../application/set-after-sale.js';
import type { ShownAfterSale } from '../application/show-after-sale.js';
import { STEP_STATES } from '../domain/after-sale.js';
import type { AfterSaleSetting, AfterSaleState, StepAhead, StepState } from '../domain/after-sale.js';
import type { KeptAfterSale } from '../domain/after-sale.js';
import { StepMemberDto } from './deal-decisions.answers.dto.js';

/** A step that follows a sale. */
export class AfterSaleStepDto implements ShownAfterSale {
  /** Which one. */
  @ApiProperty({ enum: AFTER_SALE_STEPS }) step: AfterSaleStepCode;
  /** The workspace’s own word; null for the product’s. */
  label: string | null;
  /** Goes up with every change; to be sent as `If-Match`. */
  version: number;
  /** Whose work it is. */
  @ApiProperty({ enum: DEPARTMENTS }) department: Department;
  /** Who of ours sees to it; null for nobody. */
  owner: StepMemberDto | null;
  /** Waiting for the steps before it, running, standing still with its deal, or done. */
  @ApiProperty({ enum: STEP_STATES }) state: StepState;
  /** The day by which it is expected; null when nobody said. */
  expectedOn: string | null;
  /** When its turn came; null until then. */
  startedAt: Date | null;
  /** The day it was done; null until then. */
  doneOn: string | null;
  /** Who of ours said that it was done; null for other systems. */
  doneBy: StepMemberDto | null;
  /** True when it should have been done by now. */
  isOverdue: boolean;
  /** How it is known, in words; null for those who may not see who people are, and of others where the deal is shown for its steps. */
  evidenceNote: string | null;
  /** The file that shows it; null without one, and of others where the deal is shown for its steps. */
  attachmentId: string | null;
  /** Of an invoice or of cash, decimal in the deal’s currency; null when unknown or not the caller’s to see, as of others where the deal is shown for its steps. */
  amount: string | null;
  /** Of an invoice or of cash: what it is called in the books; null like `amount`. */
  number: string | null;
}

/** A step that is not done. */
export class AwaitedAfterSaleDto implements StepAhead {
  /** Which one. */
  @ApiProperty({ enum: AFTER_SALE_STEPS }) step: AfterSaleStepCode;
  /** Whose work it is. */
  @ApiProperty({ enum: DEPARTMENTS }) department: Department;
  /** The day by which it is expected; null when nobody said. */
  expectedOn: string | null;
}

/** How far a won deal is on the way to its money. */
export class AfterSaleStateDto implements AfterSaleState {
  /** How many steps follow the sale. */
  steps: number;
  /** How many of them are done. */
  done: number;
  /** Null once all are done. */
  current: AwaitedAfterSaleDto | null;
  /** True when any step should have been done by now. */
  isOverdue: boolean;
  /** Those that should have been done by now, in their order. */
  @ApiProperty({ type: [AwaitedAfterSaleDto] }) late: readonly AwaitedAfterSaleDto[];
}

/** Where a step stands now. */
export class AfterSaleResultDto implements AfterSaleResult {
  /** The deal. */
  opportunityId: string;
  /** The step. */
  @ApiProperty({ enum: AFTER_SALE_STEPS }) step: AfterSaleStepCode;
  /** Its version now. */
  version: number;
  /** Where it stands. */
  @ApiProperty({ enum: STEP_STATES }) state: StepState;
  /** The day it was done; null when it is open. */
  doneOn: string | null;
}

/** A step as the workspace uses it. */
export class AfterSaleSettingDto implements AfterSaleSetting {
  /** Which one. */
  @ApiProperty({ enum: AFTER_SALE_STEPS }) step: AfterSaleStepCode;
  /** The workspace’s own word; null for the product’s. */
  label: string | null;
  /** Whose work it is. */
  @ApiProperty({ enum: DEPARTMENTS }) department: Department;
  /** False: deals that are won go without. */
  isUsed: boolean;
  /** Days after the deal was won by which it is expected; null leaves that open. */
  afterDays: number | null;
}

/** What follows a sale in this workspace. */
export class AfterSaleSettingsDto implements KeptAfterSale {
  /** Goes up with every change; 0 while the workspace has none of its own. */
  version: number;
  /** In the order in which they are due. */
  @ApiProperty({ type: [AfterSaleSettingDto] }) steps: readonly AfterSaleSettingDto[];
}
