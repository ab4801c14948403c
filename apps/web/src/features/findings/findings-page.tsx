import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useAgreement } from '../../api/agreements.js';
import { usePeriods } from '../../api/periods.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useClauses } from '../../ui/use-clauses.js';
import { useStretch } from '../../ui/use-stretch.js';
import { byCode } from './evidence.js';
import { FindingKind, NotFound } from './finding-kind.js';
import classes from './findings.module.css';
import { useFindings } from './findings-query.js';
import type { Findings } from './findings-query.js';

/** What of a period is worth asking about, for both sides to read: hints with their leads, never verdicts. */
export function FindingsPage(): JSX.Element {
  const { t } = useTranslation('findings');
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const period = search.get('period');
  const agreement = useAgreement(id);
  useRefetchOn(`agreement/${id}`, ['findings']);
  const findings = useFindings(id, period);
  return (
    <Page
      title={t('title')}
      lead={
        <Link className={classes.link} to={`/agreement/${id}`}>
          {agreement.data?.name ?? ''}
        </Link>
      }
      actions={
        <PeriodChoice
          agreementId={id}
          day={period ?? findings.data?.period ?? null}
          onChange={(next) => setSearch(next === null ? {} : { period: next }, { replace: true })}
        />
      }
    >
      <p className={classes.about}>{t('about')}</p>
      <Asked query={findings}>{(found) => <Found found={found} agreementId={id} />}</Asked>
    </Page>
  );
}

interface PeriodChoiceProps {
  readonly agreementId: string;
  /** Any day of the period that is looked at. */
  readonly day: string | null;
  readonly onChange: (period: string | null) => void;
}

function PeriodChoice({ agreementId, day, onChange }: PeriodChoiceProps): JSX.Element | null {
  const { t } = useTranslation('findings');
  const stretch = useStretch();
  const { data } = usePeriods(agreementId);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Select
      aria-label={t('period')}
      w={240}
      allowDeselect={false}
      value={
        data.items.find(({ period, endOn }) => day !== null && period <= day && day <= endOn)?.period ?? null
      }
      onChange={onChange}
      data={data.items.map(({ period, endOn }) => ({ value: period, label: stretch(period, endOn) }))}
    />
  );
}

function Found({ found, agreementId }: { found: Findings; agreementId: string }): JSX.Element {
  const { t } = useTranslation('findings');
  const clauses = useClauses(agreementId, { upTo: found.endOn });
  if (found.why !== null) return <Empty title={t('never.title')}>{t('never.text')}</Empty>;
  const groups = byCode(found.items);
  const nothing = groups.filter(({ items }) => items.length === 0).map(({ code }) => code);
  return (
    <>
      {found.items.length === 0 && <Empty title={t('clean.title')}>{t('clean.text')}</Empty>}
      {groups
        .filter(({ items }) => items.length > 0)
        .map((group) => (
          <FindingKind key={group.code} {...group} {...{ clauses, agreementId }} period={found.period} />
        ))}
      <NotFound codes={nothing} />
    </>
  );
}
