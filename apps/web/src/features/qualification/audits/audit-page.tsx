import { Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMemberName, useSession } from '../../../api/session.js';
import { useRefetchOn } from '../../../live/use-refetch-on.js';
import { Asked } from '../../../ui/asked.js';
import { Card, Page, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useStretch } from '../../../ui/use-stretch.js';
import { useAudit } from '../qualification-query.js';
import classes from '../qualification.module.css';
import type { ShownAudit } from '../qualification-types.js';
import { AuditLeads } from './audit-leads.js';
import { queueOf, sideOf, SIDES } from './audit-state.js';
import type { Side } from './audit-state.js';
import { State } from './audits-page.js';
import { Grading } from './grading.js';
import { VerdictCard } from './verdict-card.js';

/** One sample: graded side by side without seeing each other, then judged. */
export function AuditPage(): JSX.Element {
  const { id = '' } = useParams();
  useRefetchOn(`audits/${id}`, ['audits']);
  return <Asked query={useAudit(id)}>{(audit) => <AuditView audit={audit} />}</Asked>;
}

function AuditView({ audit }: { audit: ShownAudit }): JSX.Element {
  const { t } = useTranslation('audits');
  const stretch = useStretch();
  const side = sideOf(useSession().teams.map(({ kind }) => kind));
  return (
    <Page
      title={t('of', { days: stretch(audit.fromOn, audit.toOn) })}
      lead={<Whence audit={audit} />}
      actions={<State audit={audit} />}
    >
      {audit.verdict ? (
        <VerdictCard audit={audit} verdict={audit.verdict} />
      ) : (
        <>
          <Grade audit={audit} side={side} />
          <Progresses audit={audit} />
        </>
      )}
      <AuditLeads audit={audit} side={side} />
    </Page>
  );
}

function Whence({ audit }: { audit: ShownAudit }): JSX.Element {
  const { t } = useTranslation('audits');
  const formats = useFormats();
  const nameOf = useMemberName();
  const { size, lot, acceptUpTo, seed, drawnAt, drawnBy } = audit;
  const facts = [
    t('plan', { size, lot: formats.number(lot), acceptUpTo }),
    t('seed', { seed }),
    t('drawnAt', { at: formats.moment(drawnAt) }),
    nameOf(drawnBy),
  ];
  return <>{facts.filter(Boolean).join(' · ')}</>;
}

/** What there is to do for whoever looks. */
function Grade({ audit, side }: { audit: ShownAudit; side: Side | null }): JSX.Element {
  const { t } = useTranslation('audits');
  if (side === null) return <p className={classes.intro}>{t('grade.noSide')}</p>;
  if (queueOf(audit.leads, side, []).length > 0) return <Grading audit={audit} side={side} />;
  return (
    <Card>
      <p className={classes.intro}>{t(`grade.through.${side}`)}</p>
    </Card>
  );
}

function Progresses({ audit }: { audit: ShownAudit }): JSX.Element {
  const { t } = useTranslation('audits');
  const { size, marketingGraded, salesGraded } = audit;
  const done = { marketing: marketingGraded, sales: salesGraded };
  return (
    <Section title={t('progress.title')}>
      <Card>
        <div className={classes.figures}>
          {SIDES.map((side) => (
            <div key={side}>
              <div className={classes.dim}>{t(`side.${side}`)}</div>
              <div className={`${classes.points} tabular`}>
                {t('progress.of', { done: done[side], all: size })}
              </div>
              <Progress value={(100 * done[side]) / size} size="sm" aria-hidden />
            </div>
          ))}
        </div>
      </Card>
    </Section>
  );
}
