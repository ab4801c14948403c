export * from './application/front.js';
export { OPEN_DEAL_STAGES } from './domain/deal.js';
export type { OpenDealStage } from './domain/deal.js';
export { PERSONAL_DATA } from './domain/personal-data.js';
export { RevenueModule } from './revenue.module.js';
export { afterSaleOf } from './persistence/after-sale.js';
export type { AfterSaleOfDeal } from './persistence/after-sale.js';
