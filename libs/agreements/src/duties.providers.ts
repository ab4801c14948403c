import { RebaseObligations } from './application/duties/rebase-obligations.js';
import { WaiveObligations } from './application/duties/waive-obligations.js';
import { RebasingController } from './http/rebasing.controller.js';
import { WaiversController } from './http/waivers.controller.js';
import './persistence/capacity-place.row.js';
import './persistence/capacity-use.row.js';
import './persistence/obligation-waiver.row.js';

/** What is decided about running duties by hand. */
export const DUTY_DECISIONS = [WaiveObligations, RebaseObligations];
export const DUTY_CONTROLLERS = [WaiversController, RebasingController];
