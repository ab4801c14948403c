import { Alert, Button, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
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
import { Empty, Failure, Loading } from '../../ui/states.js';
import { dayIn } from '../agreement/days.js';
import { PlanFields } from './plan-fields.js';
import classes from './plan.module.css';
import type { MadePlan, Plan } from './plan-query.js';
import { PlanResult } from './plan-result.js';
import type { PlanResultProps } from './plan-result.js';
import { firstForm } from './plan-wish.js';
import type { Ground, PlanForm, PlanWish, Team } from './plan-wish.js';

/** From a goal back to what each side owes, by the rates the past showed. Nothing is written until a draft is made of it. */
export function PlanPage(): JSX.Element {
  const { t } = useTranslation('plan');
  const may = useMay();
  const agreements = useQuery(agreementsQuery);
  const current = agreements.data && currentOf(agreements.data.items);
  const agreement = useAgreement(current?.id);
  const failed = [agreements, agreement].find(({ isError, data }) => isError && data === undefined);
  const isComing = agreements.isPending || (current != null && agreement.isPending);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {!may('agreement.draft') ? (
        <Empty title={t('others')} />
      ) : failed !== undefined ? (
        <Failure error={failed.error} retry={() => void failed.refetch()} />
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
  const base = baseOf(agreement);
  const ground = useGround(base);
  const first = useFirstForm(base, ground.zone);
  const [made, keep] = useState<MadePlan | null>(null);
  const act = useAct({
    run: async (wish: PlanWish) => ({ wish, plan: await api.post<Plan>('/agreements/plan', wish) }),
    // Told beside the plan.
    failed: () => true,
    then: (answer) => keep(answer),
  });
  return (
    <div className={classes.planning}>
      <PlanFields
        {...{ first, ground, isPending: act.isPending, problems: problemsOf(act.error) }}
        onPlan={(wish) => act.mutate(wish)}
      />
      <Outcome {...{ made, act, agreement, base }} currency={ground.currency} />
    </div>
  );
}

interface OutcomeProps extends Omit<PlanResultProps, 'made'> {
  readonly made: MadePlan | null;
  readonly act: UseMutationResult<MadePlan, Error, PlanWish>;
}

/** The plan; while another is made, or could not be, the one before stays and is grey. */
function Outcome({ made, act, ...of }: OutcomeProps): JSX.Element {
  const { t } = useTranslation('plan');
  const { isPending, error } = act;
  const isStale = isPending || error !== null;
  return (
    <div className={classes.outcome} aria-busy={isPending}>
      <Told act={act} isMade={made !== null} />
      {isPending && <Making />}
      {error !== null && problemsOf(error).length === 0 && <Failed act={act} error={error} />}
      {made === null ? (
        !isStale && <Empty title={t('before.title')}>{t('before.text')}</Empty>
      ) : (
        <div data-stale={isStale || undefined} inert={isPending}>
          <PlanResult made={made} {...of} />
        </div>
      )}
    </div>
  );
}

type Act = Pick<OutcomeProps, 'act'>;

/** For those who listen: that it began and that it ended. */
function Told({ act: { isPending, error }, isMade }: Act & { isMade: boolean }): JSX.Element {
  const { t } = useTranslation('plan');
  const made = isMade && error === null ? t('told.made') : null;
  return (
    <span className="unseen" role="status">
      {isPending ? t('told.making') : made}
    </span>
  );
}

function Making(): JSX.Element {
  const { t } = useTranslation('plan');
  return (
    <p className={classes.making}>
      <Loader size={14} color="gray" /> {t('making')}
    </p>
  );
}

function Failed({ act, error }: Act & { error: Error }): JSX.Element {
  const { t } = useTranslation('plan');
  const { variables } = act;
  return (
    <Alert color="red" role="alert" title={t('failed')}>
      {error.message}
      <Group mt="xs">
        <Button size="compact-sm" variant="light" onClick={() => variables && act.mutate(variables)}>
          {t('retry')}
        </Button>
      </Group>
    </Alert>
  );
}

/** What was refused, place by place; what is no matter of the form is told beside the plan. */
const problemsOf = (error: Error | null): Problem['fields'] => (error instanceof Problem ? error.fields : []);

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
