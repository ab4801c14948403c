import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementsQuery, currentOf, useAgreement } from '../../api/agreements.js';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { Problem } from '../../api/problem.js';
import { useMembers, useSession } from '../../api/session.js';
import type { Agreement, AgreementVersion, Clause } from '../../api/types.js';
import { useServerNow } from '../../live/live-context.js';
import { useAct } from '../../ui/act.js';
import { Page } from '../../ui/page.js';
import { Empty, Loading } from '../../ui/states.js';
import { dayIn } from '../agreement/days.js';
import { PlanFields } from './plan-fields.js';
import classes from './plan.module.css';
import type { Plan } from './plan-query.js';
import { PlanResult } from './plan-result.js';
import { firstForm } from './plan-wish.js';
import type { Ground, PlanForm, Team } from './plan-wish.js';

/** From a goal back to what each side owes, by the rates the past showed. Nothing is written until a draft is made of it. */
export function PlanPage(): JSX.Element {
  const { t } = useTranslation('plan');
  const may = useMay();
  const agreements = useQuery(agreementsQuery);
  const current = agreements.data && currentOf(agreements.data.items);
  const agreement = useAgreement(current?.id);
  const isComing = agreements.isPending || (current != null && agreement.isPending);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {!may('agreement.draft') ? (
        <Empty title={t('others')} />
      ) : isComing ? (
        <Loading />
      ) : (
        <Planning agreement={agreement.data ?? null} />
      )}
    </Page>
  );
}

/** The version a new draft would be written from. */
const baseOf = (agreement: Agreement | null): AgreementVersion | null =>
  agreement?.versions.find(({ status }) => status === 'active') ?? agreement?.versions.at(-1) ?? null;

function Planning({ agreement }: { agreement: Agreement | null }): JSX.Element {
  const { t } = useTranslation('plan');
  const base = baseOf(agreement);
  const ground = useGround(base);
  const first = useFirstForm(base, ground.zone);
  const act = useAct({
    run: ({ wish }: { form: PlanForm; wish: object }) => api.post<Plan>('/agreements/plan', wish),
    failed: (error) => error instanceof Problem,
  });
  return (
    <div className={classes.planning}>
      <PlanFields
        first={first}
        ground={ground}
        isPending={act.isPending}
        problems={problemsOf(act.error)}
        onPlan={(form, wish) => act.mutate({ form, wish })}
      />
      {act.data === undefined ? (
        <Empty title={t('before.title')}>{t('before.text')}</Empty>
      ) : (
        <PlanResult
          plan={act.data}
          form={act.variables.form}
          currency={ground.currency}
          {...{ agreement, base }}
        />
      )}
    </div>
  );
}

/** What was refused, place by place; where no place is named, the refusal itself. */
function problemsOf(error: Error | null): readonly { readonly pointer: string; readonly detail: string }[] {
  if (!(error instanceof Problem)) return [];
  return error.fields.length > 0 ? error.fields : [{ pointer: error.code, detail: error.message }];
}

/** Where days and money are those of the agreement, else of the workspace. */
function useGround(base: AgreementVersion | null): Ground {
  const { workspace } = useSession();
  const { period, valueTable } = base?.terms ?? {};
  return { zone: period?.zone ?? workspace.zone, currency: valueTable?.currency ?? 'EUR' };
}

/** Calls of one person on one day, until the team says better. */
const CALLS_A_DAY = 40;

function useFirstForm(base: AgreementVersion | null, zone: string): PlanForm {
  const may = useMay();
  const members = useMembers().data?.items ?? [];
  const now = useServerNow(3_600_000);
  const reps = may('member.read')
    ? members.filter(({ roles, isActive }) => isActive && roles.includes('sales-rep')).length
    : 0;
  const team: Team = {
    reps: Math.max(1, reps),
    attemptsPerDay: CALLS_A_DAY,
    attemptsPerLead: attemptsOf(base?.terms.clauses ?? []),
  };
  return firstForm(dayIn(zone, now), { unit: base?.terms.period.unit ?? 'month', team });
}

/** What the agreement promises for each lead. */
function attemptsOf(clauses: readonly Clause[]): number {
  const cadence = clauses.find((clause) => clause.kind === 'duty.cadence');
  return cadence?.attempts ?? 6;
}
