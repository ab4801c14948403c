import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useAgreement } from '../../api/agreements.js';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { Problem } from '../../api/problem.js';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Page } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { Empty } from '../../ui/states.js';
import { isSameShape } from './knobs.js';
import { rehearsalKey, useRehearsal } from './rehearsal-query.js';
import type { Rehearsal } from './rehearsal-query.js';
import classes from './rehearsal.module.css';
import { Running } from './running.js';
import { instantsOf } from './stretch.js';
import type { Days } from './stretch.js';
import { StretchForm } from './stretch-form.js';
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

/** What was is told by whatever was in force. */
const inForce = ({ versions }: Agreement): AgreementVersion | undefined =>
  versions.find(({ status }) => status === 'active') ??
  versions.findLast(({ status }) => status === 'superseded' || status === 'ended');

function OneVersion({ agreement, version }: VersionProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const may = useMay();
  const [search] = useSearchParams();
  const runId = search.get('run');
  const query = useRehearsal(runId);
  const act = useBegin(agreement, version);
  const mayRun = may('agreement.draft');
  return (
    <>
      {mayRun && (
        <StretchForm
          zone={version.terms.period.zone}
          isPending={act.isPending || query.data?.state === 'running'}
          isAgain={query.data?.state === 'done'}
          onBegin={(days) => act.mutate(days)}
        />
      )}
      {runId === null ? (
        <Empty title={t('before.title')}>{t(mayRun ? 'before.text' : 'before.others')}</Empty>
      ) : query.error instanceof Problem && query.error.status === 404 ? (
        <Empty title={t('gone.title')}>{t('gone.text')}</Empty>
      ) : (
        <Asked query={query}>
          {(run) => <OneRun {...{ agreement, version, run }} refetch={() => void query.refetch()} />}
        </Asked>
      )}
    </>
  );
}

/** Begins a run and puts it into the address, so that the other side can be shown it. */
function useBegin(agreement: Agreement, version: AgreementVersion) {
  const client = useQueryClient();
  const [, setSearch] = useSearchParams();
  const { terms, calendars } = version;
  const against = inForce(agreement)?.id;
  return useAct({
    run: (days: Days) =>
      api.post<Rehearsal>('/agreements/rehearsals', {
        ...{ terms, calendars, against, ...instantsOf(days, terms.period.zone) },
      }),
    then: (run) => {
      client.setQueryData(rehearsalKey(run.id), run);
      setSearch({ version: String(version.number), run: run.id }, { replace: true });
    },
  });
}

interface RunProps extends VersionProps {
  readonly run: Rehearsal;
  readonly refetch: () => void;
}

function OneRun({ agreement, version, run, refetch }: RunProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const { state, why, result } = run;
  if (state === 'running') return <Running run={run} refetch={refetch} />;
  if (state === 'done' && result && !isSameShape(result.terms, version.terms))
    return <Empty title={t('changed.title')}>{t('changed.text')}</Empty>;
  if (state === 'done' && result) return <Workbench key={run.id} {...{ agreement, version, run, result }} />;
  if (state === 'cancelled') return <Empty title={t('cancelled')} />;
  return (
    <div role="alert">
      <Empty title={t('failed')}>{why}</Empty>
    </div>
  );
}
