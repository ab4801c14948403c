export { verifyReturns } from './application/verify-returns.js';
export { ReturnsModule } from './returns.module.js';
