export { verifyReach } from './application/verify-reach.js';
export { ContentModule } from './content.module.js';
