import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useServerNow } from '../../live/live-context.js';
import { Sheet } from '../../ui/sheet.js';
import { Signal } from '../../ui/signal.js';
import { runningOf } from './away-times.js';
import { usedShare } from './people-seen.js';
import type { PartIn } from './people-seen.js';
import { PersonSheet } from './person-sheet.js';
import type { RoutedMember } from './routing-types.js';
import classes from './routing.module.css';
import { useGivesTo } from './use-gives-to.js';
import { useDayOrMoment } from './use-day-or-moment.js';

const MINUTE_MS = 60_000;

interface PersonRowProps {
  readonly person: RoutedMember;
  readonly teamIds: readonly string[];
  readonly parts: readonly PartIn[];
}

/** Somebody with the rules they are in, how much of their limit is used, and whether they are there. */
export function PersonRow({ person, teamIds, parts }: PersonRowProps): JSX.Element {
  const { t } = useTranslation('routing');
  const { member } = useSession();
  const givesTo = useGivesTo();
  const [isOpen, setOpen] = useState(false);
  const { memberId, name } = person;
  const maySetLimit = givesTo(teamIds);
  return (
    <div className={classes.row}>
      <div className={classes.who}>
        <div className={classes.name}>{name}</div>
        <Parts parts={parts} />
      </div>
      <div className={classes.used}>
        <Used person={person} />
      </div>
      <div className={classes.stand}>
        <Stand person={person} />
      </div>
      {(maySetLimit || memberId === member.id) && (
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('people.changeOf', { name })}
            onClick={() => setOpen(true)}
          >
            {t('people.change')}
          </Button>
          <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={name}>
            <PersonSheet person={person} maySetLimit={maySetLimit} />
          </Sheet>
        </>
      )}
    </div>
  );
}

function Parts({ parts }: { parts: readonly PartIn[] }): JSX.Element {
  const { t } = useTranslation('routing');
  const told = parts.map(({ name: rule, weight, isWholeTeam }) => {
    if (weight !== null) return t('people.partWeight', { rule, weight });
    return isWholeTeam ? t('people.wholeTeam', { rule }) : rule;
  });
  return (
    <div className={classes.dim}>
      {told.length === 0 ? t('people.noRule') : t('people.partIn', { rules: told.join(', ') })}
    </div>
  );
}

const PERIOD = { day: 'perDay', week: 'perWeek', month: 'perMonth' } as const;

function Used({ person }: { person: RoutedMember }): JSX.Element {
  const { t } = useTranslation('routing');
  const { name, capacity, given } = person;
  if (capacity === null) return <span className={classes.dim}>{t('people.noLimit')}</span>;
  const period = t(`people.${PERIOD[capacity.per]}`);
  const share = usedShare(capacity, given);
  const label = t('people.usedLabel', { name, given, most: capacity.most, period });
  return (
    <>
      <div className={`${classes.dim} tabular`}>
        {t('people.used', { given, most: capacity.most })} {period}
      </div>
      <Progress mt={4} size="sm" color={share >= 100 ? 'orange' : 'teal'} value={share} aria-label={label} />
    </>
  );
}

function Stand({ person }: { person: RoutedMember }): JSX.Element {
  const { t } = useTranslation('routing');
  const told = useDayOrMoment();
  const now = useServerNow(MINUTE_MS);
  const { isOnLeave, isOnShift, absences } = person;
  const [first] = absences;
  if (isOnLeave) {
    const running = runningOf(absences, now);
    return <Signal tone="off">{t('people.away', { until: told(running?.toAt ?? now) })}</Signal>;
  }
  return (
    <>
      {isOnShift ? (
        <Signal tone="good">{t('people.here')}</Signal>
      ) : (
        <Signal tone="calm">{t('people.offShift')}</Signal>
      )}
      {first && (
        <div className={`${classes.dim} tabular`}>
          {t('people.coming', { from: told(first.fromAt), until: told(first.toAt) })}
        </div>
      )}
    </>
  );
}
