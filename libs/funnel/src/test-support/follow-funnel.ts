/** The reader of the funnel, for desks of other libs that are put together as the product does. */
export { FollowJournal as FollowFunnel } from '../application/follow-journal.js';
