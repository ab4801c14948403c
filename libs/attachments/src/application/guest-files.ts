import type { Strangers } from '#leads';
import type { Attachment } from '../persistence/attachments.js';

/** Files of a lead go with it; a guest is told of those of its deals only what colleagues put there, whichever way is asked. */
export const isToldTo = (
  strangers: Strangers,
  { opportunityId, addedBy }: Pick<Attachment, 'opportunityId' | 'addedBy'>,
): boolean => strangers.size === 0 || opportunityId === null || (addedBy !== null && !strangers.has(addedBy));
