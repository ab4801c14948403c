import type { AnswersStory } from '../answers-room.js';
import { AFTER_SALE } from './after-sale.js';
import { AGREEMENT } from './agreement.js';
import { CONTENT } from './content.js';
import { CONVERSATIONS } from './conversations.js';
import { CREDIT } from './credit.js';
import { DESK } from './desk.js';
import { FUNNEL } from './funnel.js';
import { HOUSE } from './house.js';
import { JOURNEY_MAP } from './journey-map.js';
import { JUDGING } from './judging.js';
import { PIPELINE } from './pipeline.js';
import { PRIVACY } from './privacy.js';
import { RETURNS } from './returns.js';
import { SOURCES } from './sources.js';
import { SPEND } from './spend.js';

/** Every story, in an order in which each finds what it needs. */
export const STORIES: readonly AnswersStory[] = [
  ...AGREEMENT,
  ...SOURCES,
  ...DESK,
  ...JOURNEY_MAP,
  ...JUDGING,
  ...PRIVACY,
  ...CONTENT,
  ...CONVERSATIONS,
  ...CREDIT,
  ...AFTER_SALE,
  ...SPEND,
  ...RETURNS,
  ...PIPELINE,
  ...FUNNEL,
  ...HOUSE,
];
