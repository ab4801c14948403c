import type { Predicate } from '#contracts';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Rule = Omit<Schemas['RoutingRuleDto'], 'when'> & { readonly when: Predicate };
export type Method = Rule['method'];
export type Participant = Schemas['ParticipantDto'];

export type RulesInForce = Omit<Schemas['RulesInForceDto'], 'rules'> & { readonly rules: readonly Rule[] };
export type RulesVersion = Omit<Schemas['RoutingVersionDto'], 'rules'> & { readonly rules: readonly Rule[] };

export type RoutedMember = Schemas['RoutedMemberDto'];
export type Capacity = NonNullable<RoutedMember['capacity']>;
export type Absence = Schemas['ShownAbsenceDto'];
export type TeamBacklog = Schemas['TeamBacklogDto'];

export type DryRunAnswer = Schemas['DryRunAnswerDto'];
export type Foreseen = Schemas['ForeseenDecisionDto'];
export type Decision = Schemas['RoutingDecisionDto'];
export type SkipReason = Schemas['SkippedMemberDto']['reason'];

export interface Items<T> {
  readonly items: readonly T[];
}
