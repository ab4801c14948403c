import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useAgreement } from '../../api/agreements.js';
import { useMay } from '../../api/may.js';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { Asked } from '../../ui/asked.js';
import { Page } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { Empty } from '../../ui/states.js';
import { isGone } from './gone.js';
import { isSameShape } from './knobs.js';
import { useRehearsal } from './rehearsal-query.js';
import type { Rehearsal, RehearsalState } from './rehearsal-query.js';
import classes from './rehearsal.module.css';
import { Running } from './running.js';
import { daysInAddress, daysOf } from './stretch.js';
import type { Days } from './stretch.js';
import { StretchForm } from './stretch-form.js';
import type { TriedValue } from './tried.js';
import { useBegin } from './use-begin.js';
import { Workbench } from './workbench.js';

/** A version run over the past, beside what was. Which one, and which run of it, stand in the address. */
export function RehearsalPage(): JSX.Element {
  const { id } = useParams();
  const agreement = useAgreement(id);
  return <Asked query={agreement}>{(whole) => <OneAgreement agreement={whole} />}</Asked>;
}

function OneAgreement({ agreement }: { agreement: Agreement }): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const [search] = useSearchParams();
  const version = versionOf(agreement, search.get('version'));
  return (
    <Page title={t('title')} lead={version && <Lead agreement={agreement} version={version} />}>
      {version === undefined ? (
        <Empty title={t('none')} />
      ) : (
        <OneVersion key={version.id} agreement={agreement} version={version} />
      )}
    </Page>
  );
}

/** The one that is named, else the latest draft, else the latest. */
const versionOf = ({ versions }: Agreement, named: string | null): AgreementVersion | undefined =>
  versions.find(({ number }) => String(number) === named) ??
  versions.findLast(({ status }) => status === 'draft') ??
  versions.at(-1);

interface VersionProps {
  readonly agreement: Agreement;
  readonly version: AgreementVersion;
}

function Lead({ agreement, version: { number, status } }: VersionProps): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <span className={classes.line}>
      <Link className={classes.link} to={`/agreement/${agreement.id}?version=${number}`}>
        {agreement.name}
      </Link>
      <span>· {t('version', { number })}</span>
      <Signal tone={toneOf(status)}>{t(`status.${status}`)}</Signal>
    </span>
  );
}

function OneVersion({ agreement, version }: VersionProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const may = useMay();
  const [search] = useSearchParams();
  const runId = search.get('run');
  const query = useRehearsal(runId);
  const { act, onTried } = useBegin(agreement, version);
  const mayRun = may('agreement.draft');
  const { zone } = version.terms.period;
  const shown = shownDays(query.data, search, zone);
  return (
    <>
      <Told state={query.data?.state} />
      {mayRun && (
        <StretchForm
          {...{ zone, shown }}
          isPending={act.isPending || query.data?.state === 'running'}
          isAgain={query.data?.state === 'done'}
          onBegin={(days) => act.mutate(days)}
        />
      )}
      {runId === null ? (
        <Empty title={t('before.title')}>{t(mayRun ? 'before.text' : 'before.others')}</Empty>
      ) : (
        <Run {...{ agreement, version, query, onTried }}>
          {mayRun && shown !== null && (
            <Button mt="sm" loading={act.isPending} onClick={() => act.mutate(shown)}>
              {t('gone.again')}
            </Button>
          )}
        </Run>
      )}
    </>
  );
}

/** The days of the run that is shown; before it is there, those of the address. */
const shownDays = (run: Rehearsal | undefined, search: URLSearchParams, zone: string): Days | null =>
  run === undefined ? daysInAddress(search, zone) : daysOf(run.from, run.to, zone);

interface RunQueryProps extends VersionProps {
  readonly query: UseQueryResult<Rehearsal>;
  readonly onTried: (tried: readonly TriedValue[]) => void;
  /** Offered where it is gone: the same stretch, with what was tried. */
  readonly children: ReactNode;
}

function Run({ query, children: again, ...of }: RunQueryProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  if (isGone(query.error))
    return (
      <Empty title={t('gone.title')} action={again}>
        {t('gone.text')}
      </Empty>
    );
  return (
    <Asked query={query}>{(run) => <OneRun run={run} refetch={() => void query.refetch()} {...of} />}</Asked>
  );
}

/** For those who listen: that it began and that it ended; how far it is stands on the page. */
function Told({ state }: { state: RehearsalState | undefined }): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const isTold = state === 'running' || state === 'done' || state === 'cancelled';
  return (
    <span className="unseen" role="status">
      {isTold && t(`told.${state}`)}
    </span>
  );
}

interface RunProps extends VersionProps {
  readonly run: Rehearsal;
  readonly refetch: () => void;
  readonly onTried: (tried: readonly TriedValue[]) => void;
}

function OneRun({ agreement, version, run, refetch, onTried }: RunProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const { state, why, result } = run;
  if (state === 'running') return <Running run={run} refetch={refetch} />;
  if (state === 'done' && result && !isSameShape(result.terms, version.terms))
    return <Empty title={t('changed.title')}>{t('changed.text')}</Empty>;
  if (state === 'done' && result)
    return <Workbench key={run.id} {...{ agreement, version, run, result, onTried }} />;
  if (state === 'cancelled') return <Empty title={t('cancelled')} />;
  return (
    <div role="alert">
      <Empty title={t('failed')}>{why}</Empty>
    </div>
  );
}
