export { creditJourney } from './credit-journey.js';
export type { TouchCredit } from './credit-journey.js';
export { creditReport } from './credit-report.js';
export type { CreditReport, CreditSplit, CreditSum, ModelCredits, WorthJourney } from './credit-report.js';
export { prepareJourney, prepareJourneys } from './prepare.js';
export type { CreditState, JourneyWindow, PreparedJourney } from './prepare.js';
export { DEFAULT_SESSION_GAP_MS } from './sessions.js';
export type { Conversion, CreditTouch } from './touch.js';
