import type { Journal } from '#journal';
import { FollowMerges } from '../reactions/follow-merges.js';

/** Leads go with their person from here on, as in the product. */
export const leadsFollowMerges = (journal: Journal): void => new FollowMerges(journal).onModuleInit();
