import { Button, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import { isEveryone } from '../../ui/predicate-text.js';
import { useFormats } from '../../ui/use-formats.js';
import { usePredicateText } from '../../ui/use-predicate-text.js';
import { draftOf } from '../agreement/editor/use-draft.js';
import { Sure } from '../agreement/sure.js';
import { TOUCHES } from '../agreement/version-path.js';
import classes from './plan.module.css';
import type { MadePlan } from './plan-query.js';
import { goalIn, goalOfQuota, quotasOf, termsWithGoal } from './quota-of-plan.js';
import type { QuotaGoal, VolumeClause } from './quota-of-plan.js';
import { usePeriodName } from './use-period-name.js';

interface MakeQuotaProps {
  readonly made: MadePlan;
  readonly agreement: Agreement | null;
  readonly base: AgreementVersion | null;
}

/** The plan becomes what marketing would owe: the goal of a quota in a new draft, for both sides to bargain about. */
export function MakeQuota({ made, agreement, base }: MakeQuotaProps): JSX.Element {
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
        ) : made.wish.unit !== base.terms.period.unit ? (
          <p className={classes.dim}>{t('make.otherUnit', { unit: t(`unit.${base.terms.period.unit}`) })}</p>
        ) : (
          <Making {...{ made, agreement, base }} />
        )}
      </Card>
    </Section>
  );
}

interface MakingProps {
  readonly made: MadePlan;
  readonly agreement: Agreement;
  readonly base: AgreementVersion;
}

function Making({ made, agreement, base }: MakingProps): JSX.Element {
  const { t } = useTranslation('plan');
  const nameOf = usePeriodName();
  const { periods } = made.plan;
  const quotas = quotasOf(base);
  const [key, setKey] = useState(() => firstOf(quotas, made)?.key ?? null);
  const [chosen, setChosen] = useState(periods[0]?.period ?? '');
  const quota = quotas.find((each) => each.key === key);
  const period = periods.find((each) => each.period === chosen) ?? periods[0]!;
  const asked = quota ? goalOfQuota(made, period, quota) : { goal: goalIn(period, { stage: 'offer' }) };
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
      {'why' in asked ? (
        <WhyNot quota={quota!} asked={asked} />
      ) : (
        <Drafting {...{ agreement, base, quota, goal: asked.goal }} />
      )}
    </div>
  );
}

/** The first the plan says something about; else the first. */
const firstOf = (quotas: readonly VolumeClause[], made: MadePlan): VolumeClause | undefined =>
  quotas.find((quota) => 'goal' in goalOfQuota(made, made.plan.periods[0]!, quota)) ?? quotas[0];

/** Why the plan gives this quota no goal, and what would. */
function WhyNot({ quota, asked }: { quota: VolumeClause; asked: NoGoal }): JSX.Element {
  const { t } = useTranslation('plan');
  const who = usePredicateText();
  const of = { quota: quota.title, who: who(quota.segment) };
  const { why } = asked;
  const split = why === 'other-split' ? asked.splitBy : null;
  return (
    <p className={classes.goal} data-why={why}>
      {t('make.only', of)}{' '}
      {why === 'no-part'
        ? t('make.noPart')
        : split === null
          ? t('make.noSplit')
          : t('make.splitBy', { by: t(`split.${split}`) })}
    </p>
  );
}

type NoGoal = Exclude<QuotaGoal, { readonly goal: number }>;

interface DraftingProps extends Pick<MakingProps, 'agreement' | 'base'> {
  readonly quota: VolumeClause | undefined;
  readonly goal: number;
}

function Drafting({ agreement, base, quota, goal }: DraftingProps): JSX.Element {
  const { t } = useTranslation('plan');
  const who = usePredicateText();
  const act = useDrafting({ agreement, base, key: quota?.key ?? null, goal });
  const becomes = useBecomes(quota, goal);
  const isPart = quota !== undefined && !isEveryone(quota.segment);
  return (
    <>
      <p className={classes.goal} data-goal={goal}>
        {becomes} {isPart && t('make.part', { who: who(quota.segment) })}
      </p>
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
    </>
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
