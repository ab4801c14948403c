import { Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useSession } from '../../api/session.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import classes from './begin.module.css';
import { HistoryStep } from './history-step.js';
import { InviteStep } from './invite-step.js';
import { LeadStep } from './lead-step.js';
import { PromisesStep } from './promises-step.js';
import { SampleNote } from './sample-note.js';
import { SideStep } from './side-step.js';
import { SignStep } from './sign-step.js';
import { SourceStep } from './source-step.js';
import { StepCard } from './step-card.js';
import { countOf, nextOf, STEPS } from './steps.js';
import type { StepKey } from './steps.js';
import { useBeginning, useMayBegin } from './use-beginning.js';
import type { Beginning } from './use-beginning.js';

/** From an empty workspace to the first lead handed over under a signed agreement, on one page. */
export function BeginPage(): JSX.Element {
  const { t } = useTranslation('begin');
  const { workspace } = useSession();
  const mayBegin = useMayBegin();
  if (!mayBegin || workspace.isSample) return <Navigate to="/" replace />;
  return (
    <Page title={t('title')} lead={t('about')}>
      <SampleNote />
      <Way />
    </Page>
  );
}

function Way(): JSX.Element {
  const { beginning, failed } = useBeginning();
  if (failed !== undefined) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (beginning === null) return <Loading rows={6} />;
  return <Steps beginning={beginning} />;
}

function Steps({ beginning }: { beginning: Beginning }): JSX.Element {
  const { t } = useTranslation('begin');
  const { done } = beginning;
  const next = nextOf(done);
  const count = countOf(done);
  return (
    <>
      <div className={classes.progress}>
        <Progress
          value={(count.done / count.all) * 100}
          aria-label={t('progress', { done: count.done, all: count.all })}
        />
        <span className="tabular">{next === null ? t('arrived') : t('progress', { ...count })}</span>
      </div>
      <ol className={classes.way}>
        {STEPS.map((step) => (
          <StepCard
            key={step}
            step={step}
            isDone={done.has(step)}
            isNext={step === next || (step === 'lead' && next === null)}
            told={<Told step={step} beginning={beginning} />}
          >
            {(stay) => BODIES[step]({ ...beginning, stay })}
          </StepCard>
        ))}
      </ol>
    </>
  );
}

interface ToldProps {
  readonly step: StepKey;
  readonly beginning: Beginning;
}

/** What came of a step, where that is more than that it is done. */
function Told({ step, beginning }: ToldProps): JSX.Element {
  const { t } = useTranslation('begin');
  const { agreed } = beginning;
  const name = agreed?.agreement.name ?? '';
  return <>{t(`${step}.told`, { name })}</>;
}

interface BodyProps extends Beginning {
  /** Keeps the step open once it is done. */
  readonly stay: () => void;
}

/** What there is to do in each step. */
const BODIES: Readonly<Record<StepKey, (props: BodyProps) => JSX.Element>> = {
  side: ({ side }) => <SideStep key={side} side={side} />,
  history: () => <HistoryStep />,
  promises: ({ agreed, done }) => <PromisesStep agreed={agreed} hasPast={done.has('history')} />,
  invite: ({ side, members, stay }) =>
    side === null ? <Before /> : <InviteStep side={side} members={members} onMade={stay} />,
  sign: ({ side, agreed, members }) =>
    side === null || agreed === null ? <Before /> : <SignStep {...{ ...agreed, side, members }} />,
  source: ({ forms, stay }) => <SourceStep forms={forms} onMade={stay} />,
  lead: ({ lead }) => <LeadStep lead={lead} />,
};

/** Where an earlier step has to come first. */
function Before(): JSX.Element {
  const { t } = useTranslation('begin');
  return <p className={classes.text}>{t('before')}</p>;
}
