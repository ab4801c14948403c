import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type SessionItem = Schemas['SessionItemDto'];
export type SecondFactor = Schemas['SecondFactorDto'];
export type Enrolment = Schemas['EnrolmentDto'];
export type RecoveryCodes = Schemas['RecoveryCodesDto'];
export type ProviderLink = Schemas['ProviderLinkDto'];
export type SignInRules = Schemas['SignInRulesDto'];
type Sessions = Schemas['SessionsDto'];

export const SECOND_FACTOR = 'second-factor';
export const SESSIONS = 'sessions';
export const PROVIDER_LINK = 'provider-link';
export const SIGN_IN_RULES = 'sign-in-rules';

export const secondFactorQuery = queryOptions({
  queryKey: [SECOND_FACTOR],
  queryFn: () => api.get<SecondFactor>('/second-factor'),
});

export const providerLinkQuery = queryOptions({
  queryKey: [PROVIDER_LINK],
  queryFn: () => api.get<ProviderLink>('/provider-link'),
});

/** One's own, or those of a member. */
export const sessionsQuery = (memberId?: string): SessionsQuery => ({
  queryKey: [SESSIONS, memberId ?? 'own'],
  queryFn: () => api.get<Sessions>(memberId === undefined ? '/sessions' : `/members/${memberId}/sessions`),
});

interface SessionsQuery {
  readonly queryKey: readonly string[];
  readonly queryFn: () => Promise<Sessions>;
}
