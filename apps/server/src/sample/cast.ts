import type { TeamKind } from '#contracts';

/** The company that the sample shows: industrial pumps, made and sold in Italy. */
export const COMPANY = {
  name: 'Officine Bellini S.p.A.',
  zone: 'Europe/Rome',
  currency: 'EUR',
  country: 'IT',
} as const;

export type MemberKey = 'giulia' | 'paolo' | 'marco' | 'luca' | 'sara' | 'andrea' | 'chiara' | 'elena';

export interface CastMember {
  readonly key: MemberKey;
  readonly name: string;
  readonly role: 'marketing-manager' | 'marketer' | 'sales-manager' | 'sales-rep' | 'leadership';
  readonly team: TeamKind;
  /** How often a rep is given a lead, compared with the others. */
  readonly share: number;
  /** How long a rep takes to answer, compared with the others. */
  readonly slowness: number;
  /** Of so many leads one is called on the road, and the call logged back at the desk. */
  readonly onTheRoad?: number;
  /** Keeps the rules of the company, too. */
  readonly isAdministrator?: boolean;
}

const someone = (
  key: MemberKey,
  name: string,
  role: CastMember['role'],
  rest: Partial<Pick<CastMember, 'share' | 'slowness' | 'onTheRoad' | 'isAdministrator'>> = {},
): CastMember => ({ key, name, role, team: TEAM_OF[role], share: 1, slowness: 1, ...rest });

const TEAM_OF: Readonly<Record<CastMember['role'], TeamKind>> = {
  'marketing-manager': 'marketing',
  marketer: 'marketing',
  'sales-manager': 'sales',
  'sales-rep': 'sales',
  leadership: 'leadership',
};

export const CAST: readonly CastMember[] = [
  someone('giulia', 'Giulia Conti', 'marketing-manager'),
  someone('paolo', 'Paolo Ferri', 'marketer'),
  someone('marco', 'Marco Riva', 'sales-manager'),
  someone('luca', 'Luca Neri', 'sales-rep', { share: 1.2, slowness: 0.8 }),
  someone('sara', 'Sara Galli', 'sales-rep', { slowness: 0.7 }),
  someone('andrea', 'Andrea Villa', 'sales-rep', { share: 0.9, slowness: 1.1 }),
  someone('chiara', 'Chiara Monti', 'sales-rep', { share: 0.9, slowness: 1.4, onTheRoad: 5 }),
  someone('elena', 'Elena Bellini', 'leadership', { isAdministrator: true }),
];

export const REPS: readonly CastMember[] = CAST.filter(({ role }) => role === 'sales-rep');

/** The teams, named in the language of the company. */
export const TEAMS: readonly { readonly name: string; readonly kind: TeamKind }[] = [
  { name: 'Marketing', kind: 'marketing' },
  { name: 'Vendite', kind: 'sales' },
  { name: 'Direzione', kind: 'leadership' },
];
