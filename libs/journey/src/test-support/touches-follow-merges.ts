import type { Journal } from '#journal';
import { FollowMerges } from '../reactions/follow-merges.js';

/** Touches go with their person from here on, as in the product. */
export const touchesFollowMerges = (journal: Journal): void => new FollowMerges(journal).onModuleInit();
