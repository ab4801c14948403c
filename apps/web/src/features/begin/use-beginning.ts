import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { agreementsQuery, currentOf, useAgreement } from '../../api/agreements.js';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useMembers, useSession } from '../../api/session.js';
import type { Agreement, AgreementVersion, ImportRun, LeadItem, Member, Page } from '../../api/types.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { useForms } from '../forms/forms-query.js';
import type { WebForm } from '../forms/form-types.js';
import { doneOf } from './steps.js';
import type { StepKey } from './steps.js';

export type Side = 'marketing' | 'sales';

export const otherSideOf = (side: Side): Side => (side === 'marketing' ? 'sales' : 'marketing');

/** The role that signs for a side. */
export const signerOf = (side: Side): string => `${side}-manager`;

/** Everything the first steps are told by. */
export interface Beginning {
  readonly done: ReadonlySet<StepKey>;
  /** The side of whoever begins; null until chosen. */
  readonly side: Side | null;
  readonly members: readonly Member[];
  /** The first agreement with the version that is furthest on its way; null while there is none. */
  readonly agreed: { readonly agreement: Agreement; readonly version: AgreementVersion } | null;
  readonly forms: readonly WebForm[];
  /** The first lead since the agreement holds, or since there is a form. */
  readonly lead: LeadItem | null;
}

/** What is asked for; `beginning` is null until all of it is here. */
export interface AskedBeginning {
  readonly beginning: Beginning | null;
  readonly failed: UseQueryResult | undefined;
}

/** Follows the boards: a signature, a lead, a form of somebody else tick their step off while one looks. */
export function useBeginning(): AskedBeginning {
  useRefetchOn('leadership', ['agreements', 'agreement', 'members']);
  useRefetchOn('funnel', ['begin-leads', 'imports', 'forms']);
  const { actions } = useSession();
  const members = useMembers();
  const agreements = useQuery(agreementsQuery);
  const first = agreements.data && (currentOf(agreements.data.items) ?? agreements.data.items[0]);
  const agreement = useAgreement(first?.id);
  const imports = useImports();
  const forms = useForms();
  const leads = useNewestLeads();
  const asked = [members, agreements, imports, forms, leads] as const;
  const failed = [...asked, agreement].find(({ isError, data }) => isError && data === undefined);
  const isHere =
    asked.every(({ data }) => data !== undefined) && (first === undefined || agreement.data !== undefined);
  if (!isHere) return { beginning: null, failed };
  const agreed = agreedOf(agreement.data);
  const side = sideOf(actions);
  const own = { side, members: members.data!.items, agreed, forms: forms.data!.items };
  const lead = firstSince(startOf(own), leads.data!.items);
  return { beginning: { ...own, lead, done: doneOf(factsOf(own, lead, imports.data!.items)) }, failed };
}

const factsOf = (
  { side, members, agreed, forms }: Omit<Beginning, 'lead' | 'done'>,
  lead: LeadItem | null,
  imports: readonly ImportRun[],
): Parameters<typeof doneOf>[0] => ({
  isOnSide: side !== null,
  hasHistory: imports.some(({ state }) => state === 'done'),
  agreement: agreed?.version.status ?? null,
  isOtherInvited: side !== null && members.some(({ roles }) => roles.includes(signerOf(otherSideOf(side)))),
  hasSource: forms.some(({ state }) => state === 'active'),
  hasLead: lead !== null,
});

/** Marketing, where somebody may sign for both. */
const sideOf = (actions: readonly string[]): Side | null =>
  (['marketing', 'sales'] as const).find((side) => actions.includes(`agreement.sign.${side}`)) ?? null;

function agreedOf(agreement: Agreement | undefined): Beginning['agreed'] {
  const version =
    agreement?.versions.findLast(({ status }) => status === 'active') ?? agreement?.versions.at(-1);
  return agreement && version ? { agreement, version } : null;
}

/** From when on a lead is the first: that of before, which came with a file, is none. */
function startOf({ agreed, forms }: Pick<Beginning, 'agreed' | 'forms'>): number {
  const begun = [agreed?.version.activatedAt, ...forms.map(({ createdAt }) => createdAt)];
  return Math.min(...begun.flatMap((at) => (at == null ? [] : [Date.parse(at)])));
}

const firstSince = (start: number, leads: readonly LeadItem[]): LeadItem | null =>
  leads.findLast(({ capturedAt }) => Date.parse(capturedAt) >= start) ?? null;

const useImports = (): UseQueryResult<Page<ImportRun>> =>
  useQuery({
    queryKey: ['imports', 'begin'],
    queryFn: () => api.get<Page<ImportRun>>('/imports', { query: { limit: 5 } }),
  });

/** A few are enough: what came last is first. */
const useNewestLeads = (): UseQueryResult<Page<LeadItem>> =>
  useQuery({
    queryKey: ['begin-leads'],
    queryFn: () => api.get<Page<LeadItem>>('/leads', { query: { limit: 10 } }),
  });

/** Those who set a workspace up: they may keep its teams and draft its agreement. */
export function useMayBegin(): boolean {
  const may = useMay();
  return may('team.manage') && may('agreement.draft') && may('settings.write');
}
