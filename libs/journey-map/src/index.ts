export { verifyJourneyMap } from './application/verify-journey-map.js';
export { JourneyMapModule } from './journey-map.module.js';
