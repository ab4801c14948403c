import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useTierLabel } from '../../api/agreements.js';
import type { Obligation } from '../../api/types.js';
import { useServerNow } from '../../live/live-context.js';
import { countdownOf, isPast } from '../../ui/countdown.js';
import { CountdownText } from '../../ui/countdown-ring.js';
import { ExplainedClock } from '../../ui/explained-clock.js';
import { Card, Section } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { useLateness, useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { Asked } from '../../ui/asked.js';
import { useObligations } from './lead-query.js';
import classes from './leads.module.css';

/** What is owed for this lead, each with its clock explained on demand. */
export function Promises({ leadId }: { leadId: string }): JSX.Element {
  const { t } = useTranslation('leads');
  return (
    <Section title={t('lead.promises')}>
      <Asked query={useObligations(leadId)} rows={1}>
        {({ items }) => <AllOwed obligations={items} />}
      </Asked>
    </Section>
  );
}

/** Those of the agreement, the latest first; an owner's own begin anew with each owner and judge nobody else. */
function AllOwed({ obligations }: { obligations: readonly Obligation[] }): JSX.Element {
  const { t } = useTranslation('leads');
  const shown = obligations.filter(({ level }) => level === 'lead').toReversed();
  return (
    <Card pad={shown.length === 0}>
      {shown.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('lead.noPromises')}
        </Text>
      )}
      {shown.map((obligation) => (
        <Owed key={obligation.id} obligation={obligation} />
      ))}
    </Card>
  );
}

function Owed({ obligation }: { obligation: Obligation }): JSX.Element {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.promise}>
      <div className={classes.promiseHead}>
        <div className={classes.grow}>
          <div className={classes.what}>{obligation.clauseTitle}</div>
          <Timing obligation={obligation} />
        </div>
        <Signal tone={toneOf(obligation.status)}>{label('obligation', obligation.status)}</Signal>
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('lead.hide') : t('lead.explain')}
        </Button>
      </div>
      {isOpen && <ExplainedClock obligationId={obligation.id} />}
    </div>
  );
}

function Timing({ obligation }: { obligation: Obligation }): JSX.Element {
  const { t } = useTranslation('leads');
  const formats = useFormats();
  const lateness = useLateness();
  const now = useServerNow();
  const tierLabel = useTierLabel();
  const facts = [
    tierLabel(obligation.tier),
    t(isPast(obligation, now) ? 'lead.wasDue' : 'lead.due', { at: formats.moment(obligation.dueAt) }),
    obligation.lateByMs !== null && obligation.lateByMs > 0 ? lateness(obligation.lateByMs) : null,
  ];
  return (
    <div className={`${classes.meta} tabular`}>
      {facts.filter(Boolean).join(' · ')}
      {obligation.status === 'pending' && (
        <>
          {' · '}
          <CountdownText countdown={countdownOf(obligation.startedAt, obligation.dueAt, now)} />
        </>
      )}
    </div>
  );
}
