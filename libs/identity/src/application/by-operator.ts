/** What whoever runs the installation does for an account whose owner cannot come in. */
export { issueOperatorReset } from './issue-operator-reset.js';
export { ResetSecondFactor } from './second-factor/reset-second-factor.js';
