import type { components } from '../../api/schema.js';

export type AfterSaleStep = components['schemas']['AfterSaleStepDto'];
