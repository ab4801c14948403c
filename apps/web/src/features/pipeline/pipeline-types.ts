import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type RevenueReport = Schemas['PipelineRevenueDto'];
export type RevenueRow = Schemas['RevenueRowDto'];
export type RevenueFigures = Schemas['RevenueFiguresDto'];
export type OpenReport = Schemas['PipelineOpenDto'];
export type PipelineDeals = Schemas['PipelineDealsDto'];
export type PipelineDeal = Schemas['PipelineDealDto'];
export type Rate = Schemas['PipelineRateDto'];
export type Sellers = Schemas['SellersDto'];
export type Rows = RevenueReport['rows'];
export type Step = RevenueReport['by'];
