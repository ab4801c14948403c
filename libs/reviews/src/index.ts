export { OpenReview } from './application/open-review.js';
export type { ReviewWish } from './application/open-review.js';
export { PERSONAL_DATA } from './domain/personal-data.js';
export { ReviewsModule } from './reviews.module.js';
