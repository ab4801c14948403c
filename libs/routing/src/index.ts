export { DrainBacklog } from './application/drain-backlog.js';
export { PublishRules } from './application/publish-rules.js';
export { SetAbsence } from './application/set-absence.js';
export { SetCapacity } from './application/set-capacity.js';
export type { RoutingRule } from './domain/rule.js';
export type { Capacity } from './persistence/capacities.js';
export { RoutingModule } from './routing.module.js';
