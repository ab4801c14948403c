import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.js';

export interface SessionItem {
  readonly id: string;
  readonly workspaceName: string;
  readonly browser: 'edge' | 'opera' | 'samsung' | 'firefox' | 'chrome' | 'safari' | null;
  readonly system: 'ios' | 'android' | 'windows' | 'chromeos' | 'macos' | 'linux' | null;
  readonly network: string | null;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly isThis: boolean;
}

export interface SecondFactor {
  readonly isOn: boolean;
  readonly confirmedAt: string | null;
  readonly recoveryCodesLeft: number;
  readonly hasPassword: boolean;
}

export interface Enrolment {
  readonly address: string;
  readonly qr: string;
  readonly text: string;
}

export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

export interface ProviderLink {
  readonly name: string | null;
  readonly linkedAt: string | null;
  readonly usedAt: string | null;
  readonly hasPassword: boolean;
}

export interface SignInRules {
  readonly demandsSecondFactor: boolean;
}

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

interface Sessions {
  readonly items: readonly SessionItem[];
}

interface SessionsQuery {
  readonly queryKey: readonly string[];
  readonly queryFn: () => Promise<Sessions>;
}
