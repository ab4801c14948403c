/** Of what came in whether its lead is known, of what is sent how that goes. */
export const MESSAGE_STATES = [
  'matched',
  'unmatched',
  'dismissed',
  'waiting',
  'sending',
  'sent',
  'bounced',
  'failed',
  'unknown',
  'skipped',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];
