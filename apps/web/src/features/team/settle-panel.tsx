import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/may.js';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { whoIs } from './team-cells.js';
import type { TeamDispute } from './team-cells.js';
import classes from './team.module.css';

/** What waits for the manager’s word: disputed rejections, and promises that may be excused. */
export function SettlePanel({ disputes }: { disputes: readonly TeamDispute[] }): JSX.Element {
  const may = useMay();
  return (
    <div className={classes.settle}>
      <Disputes disputes={disputes} />
      {may('obligation.waive') && may('agreement.read') && <Waivers />}
    </div>
  );
}

function Disputes({ disputes }: { disputes: readonly TeamDispute[] }): JSX.Element {
  const { t } = useTranslation('team');
  return (
    <Section title={t('settle.title')}>
      <Card pad={false}>
        {disputes.length === 0 && <p className={classes.quiet}>{t('settle.none')}</p>}
        <ul className={classes.list}>
          {disputes.map((dispute) => (
            <Dispute key={dispute.handoverId} dispute={dispute} />
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function Dispute({ dispute }: { dispute: TeamDispute }): JSX.Element {
  const { t } = useTranslation('team');
  const label = useLabel();
  const formats = useFormats();
  return (
    <li className={classes.line}>
      <div>
        <Link to={`/leads/${dispute.leadId}`} className={`quiet ${classes.name}`}>
          {whoIs(dispute) ?? '–'}
        </Link>
        <div className={classes.dim}>
          {label('reason', dispute.reason ?? 'OTHER')} ·{' '}
          {t('settle.since', { at: formats.moment(dispute.disputedAt) })}
        </div>
      </div>
      <Standing dispute={dispute} />
    </li>
  );
}

function Standing({ dispute: { escalatedAt, proposedSide } }: { dispute: TeamDispute }): JSX.Element {
  const { t } = useTranslation('team');
  const label = useLabel();
  if (escalatedAt !== null) return <Signal tone="off">{t('settle.escalated')}</Signal>;
  if (proposedSide === null) return <Signal tone="calm">{t('settle.open')}</Signal>;
  return <Signal tone="busy">{t('settle.proposed', { side: label('side', proposedSide) })}</Signal>;
}

function Waivers(): JSX.Element {
  const { t } = useTranslation('team');
  return (
    <Section title={t('waivers.title')}>
      <Card pad={false}>
        <ul className={classes.list}>
          <li className={classes.line}>
            <Link to="/obligations?status=breached&waived=false" className={`quiet ${classes.name}`}>
              {t('waivers.broken')}
            </Link>
          </li>
          <li className={classes.line}>
            <Link to="/obligations?waived=true" className={`quiet ${classes.name}`}>
              {t('waivers.given')}
            </Link>
          </li>
        </ul>
      </Card>
    </Section>
  );
}
