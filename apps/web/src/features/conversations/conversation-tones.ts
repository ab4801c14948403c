import type { ConversationStatus } from '#contracts';
import type { Tone } from '../../ui/signal.js';

export const STATUS_TONE: Readonly<Record<ConversationStatus, Tone>> = {
  open: 'busy',
  waiting: 'calm',
  resolved: 'good',
  closed: 'off',
};
