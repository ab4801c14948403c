export { recordAccountAct, recordAct, recordActs } from './application/record-act.js';
export type { AccountAct } from './application/record-act.js';
