import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useBoard, useServerNow } from '../../live/live-context.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './inbox.module.css';
import { dutiesOf } from './own-duties.js';
import type { OwnDuty } from './own-duties.js';

/** How many of one's own deadlines were kept in this period, live. */
export function MyStanding(): JSX.Element | null {
  const { t } = useTranslation('inbox');
  const { member } = useSession();
  const { state } = useBoard(`duties/${member.id}`);
  const duties = dutiesOf(state?.cells ?? {});
  if (duties.length === 0) return null;
  const isEmpty = duties.every(
    ({ met, breached, pending, excused }) => met + breached + pending + excused === 0,
  );
  return (
    <Section title={t('standing')} metric="own-duty-rate" aside={<Since duties={duties} />}>
      <Card>
        {isEmpty ? (
          <span className={classes.dim}>{t('duties.empty')}</span>
        ) : (
          duties.map((duty) => <Duty key={duty.key} duty={duty} />)
        )}
      </Card>
    </Section>
  );
}

/** The day the period began, where all agreements share it. */
function Since({ duties }: { duties: readonly OwnDuty[] }): JSX.Element | null {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const [from, ...others] = new Set(duties.map(({ period }) => period.from));
  if (from === undefined || others.length > 0) return null;
  return <span className={classes.dim}>{t('duties.since', { from: formats.date(from) })}</span>;
}

function Duty({ duty }: { duty: OwnDuty }): JSX.Element {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const { met, breached, rate, objective } = duty;
  const isShort = rate !== null && rate < objective ? true : undefined;
  const decided = met + breached;
  return (
    <div className={classes.duty}>
      <span className={classes.title}>{duty.title}</span>
      <span className={`${classes.rate} tabular`} data-short={isShort}>
        {rate === null ? '–' : formats.percent(rate)}
      </span>
      <div className={classes.bar} aria-hidden="true">
        <div className={classes.kept} data-short={isShort} style={{ width: `${(rate ?? 0) * 100}%` }} />
        <div className={classes.promised} style={{ left: `calc(${objective * 100}% - 1px)` }} />
      </div>
      <span className={classes.dim}>
        {decided === 0
          ? t('duties.none')
          : t('duties.kept', { met: formats.number(met), decided: formats.number(decided) })}
      </span>
      <span className={classes.dim}>{t('duties.promised', { share: formats.percent(objective) })}</span>
      <Open duty={duty} />
    </div>
  );
}

/** What still runs, with the deadline that comes first, and what was excused. */
function Open({ duty: { pending, excused, oldestDueAt } }: { duty: OwnDuty }): JSX.Element | null {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const now = useServerNow(10_000);
  const due = oldestDueAt === null ? null : formats.moment(oldestDueAt);
  const isLate = oldestDueAt !== null && Date.parse(oldestDueAt) < now;
  const facts = [
    pending > 0 && t('duties.running', { count: pending }),
    due !== null && t(isLate ? 'duties.late' : 'duties.oldest', { at: due }),
    excused > 0 && t('duties.excused', { count: excused }),
  ].filter(Boolean);
  return facts.length === 0 ? null : (
    <span className={`${classes.dim} ${classes.all} tabular`}>{facts.join(' · ')}</span>
  );
}
