import { Button, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { draftOf } from '../agreement/editor/use-draft.js';
import { Sure } from '../agreement/sure.js';
import { TOUCHES } from '../agreement/version-path.js';
import classes from './plan.module.css';
import type { PlannedPeriod } from './plan-query.js';
import type { PlanUnit } from './plan-wish.js';
import { goalIn, quotasOf, termsWithGoal } from './quota-of-plan.js';
import type { VolumeClause } from './quota-of-plan.js';
import { usePeriodName } from './use-period-name.js';

interface MakeQuotaProps {
  readonly periods: readonly PlannedPeriod[];
  readonly unit: PlanUnit;
  readonly agreement: Agreement | null;
  readonly base: AgreementVersion | null;
}

/** The plan becomes what marketing would owe: the goal of a quota in a new draft, for both sides to bargain about. */
export function MakeQuota({ periods, unit, agreement, base }: MakeQuotaProps): JSX.Element {
  const { t } = useTranslation('plan');
  const isEnded = agreement?.versions.some(({ status }) => status === 'ended') ?? false;
  return (
    <Section title={t('make.title')}>
      <Card>
        {agreement === null || base === null || isEnded ? (
          <p className={classes.dim}>
            {t('make.noAgreement')}{' '}
            <Link className={classes.link} to="/agreement?new">
              {t('make.first')}
            </Link>
          </p>
        ) : unit !== base.terms.period.unit ? (
          <p className={classes.dim}>{t('make.otherUnit', { unit: t(`unit.${base.terms.period.unit}`) })}</p>
        ) : (
          <Making {...{ periods, agreement, base }} />
        )}
      </Card>
    </Section>
  );
}

interface MakingProps {
  readonly periods: readonly PlannedPeriod[];
  readonly agreement: Agreement;
  readonly base: AgreementVersion;
}

function Making({ periods, agreement, base }: MakingProps): JSX.Element {
  const { t } = useTranslation('plan');
  const nameOf = usePeriodName();
  const quotas = quotasOf(base);
  const [key, setKey] = useState(quotas[0]?.key ?? null);
  const [chosen, setChosen] = useState(periods[0]?.period ?? '');
  const quota = quotas.find((each) => each.key === key);
  const period = periods.find((each) => each.period === chosen) ?? periods[0]!;
  const goal = goalIn(period, quota ?? { stage: 'offer' });
  const act = useDrafting({ agreement, base, key, goal });
  const becomes = useBecomes(quota, goal);
  return (
    <div className={classes.make}>
      {quotas.length > 0 && (
        <Select
          label={t('make.quota')}
          allowDeselect={false}
          value={key}
          onChange={setKey}
          data={quotas.map(({ key: value, title }) => ({ value, label: title }))}
        />
      )}
      <Select
        label={t('make.period')}
        allowDeselect={false}
        value={period.period}
        onChange={(next) => setChosen(next ?? chosen)}
        data={periods.map((each) => ({ value: each.period, label: nameOf(each.period) }))}
      />
      <p className={classes.goal}>{becomes}</p>
      <Sure
        title={t('make.go')}
        go={t('make.go')}
        isPending={act.isPending}
        onGo={() => act.mutateAsync(undefined)}
        opener={(open) => <Button onClick={open}>{t('make.go')}</Button>}
      >
        <Text size="sm">{becomes}</Text>
        <Text size="sm">{t('make.sure', { agreement: agreement.name, number: base.number })}</Text>
      </Sure>
    </div>
  );
}

/** `“MQLs”: 140 → 168 a period.` */
function useBecomes(quota: VolumeClause | undefined, goal: number): string {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  return t('make.becomes', {
    quota: quota?.title ?? t('make.newQuota'),
    before: quota === undefined ? '–' : formats.number(quota.goal),
    goal: formats.number(goal),
  });
}

interface Drafted extends Pick<MakingProps, 'agreement' | 'base'> {
  readonly key: string | null;
  readonly goal: number;
}

/** A draft with that goal, opened in the editor. */
function useDrafting({ agreement, base, key, goal }: Drafted) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  return useAct({
    run: () =>
      api.post<{ version: number }>(`/agreements/${agreement.id}/versions`, {
        ...{ terms: termsWithGoal(base.terms, key, goal, t('make.newQuota')), basedOn: base.number },
        calendars: draftOf(base).calendars,
      }),
    touches: TOUCHES,
    then: ({ version }) => void navigate(`/agreement/${agreement.id}?edit=${version}`),
  });
}
