import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus, IconCircleX, IconClockHour4 } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../ui/act.js';
import { useFormats } from '../../../ui/use-formats.js';
import type { Registration } from '../partner-types.js';
import { DECIDES, withdraw } from '../partners-query.js';
import { TONES } from '../registration-state.js';
import classes from './registration.module.css';

const SIGNS = {
  good: IconCircleCheck,
  bad: IconCircleX,
  busy: IconClockHour4,
  off: IconCircleMinus,
} as const;

/** What became of it, said to the partner in one sentence: yes, no and why, or that somebody looks at it. */
export function ToldPartner({ deal }: { deal: Registration }): JSX.Element {
  const { t } = useTranslation('partners');
  const tone = TONES[deal.state];
  const Sign = tone in SIGNS ? SIGNS[tone as keyof typeof SIGNS] : IconClockHour4;
  return (
    <section className={classes.told} data-tone={tone} data-told={deal.state} aria-live="polite">
      <Sign size={24} stroke={1.8} aria-hidden className={classes.sign ?? ''} />
      <div>
        <h2 className={classes.toldTitle}>{t(`deal.told.${deal.state}`)}</h2>
        <Because deal={deal} />
        {deal.leadId !== null && deal.state !== 'submitted' && (
          <Button component={Link} to={`/leads/${deal.leadId}`} mt="md" size="md">
            {t('deal.toLead')}
          </Button>
        )}
        {deal.state === 'submitted' && <Withdrawal deal={deal} />}
      </div>
    </section>
  );
}

/** Why, and what follows. */
function Because({ deal }: { deal: Registration }): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const day = deal.protectedUntil === null ? '' : formats.day(deal.protectedUntil);
  if (deal.state === 'refused') return <Refusal deal={deal} />;
  const key =
    deal.state === 'approved' && day === '' ? ('approvedEndless' as const) : (`${deal.state}Text` as const);
  return (
    <>
      <p className={classes.toldText}>{t(`deal.told.${key}`, { day })}</p>
      {deal.state === 'submitted' && deal.conflictKinds.length > 0 && (
        <>
          <p className={classes.toldText}>{t('deal.told.submittedConflict')}</p>
          <Kinds deal={deal} />
        </>
      )}
    </>
  );
}

function Refusal({ deal }: { deal: Registration }): JSX.Element {
  const { t } = useTranslation('partners');
  const isSaidTwice = deal.reason !== null && deal.conflictKinds.some((kind) => kind === deal.reason);
  return (
    <>
      {deal.reason !== null && <p className={classes.toldText}>{t(`deal.reason.${deal.reason}`)}.</p>}
      {deal.reasonText !== null && <p className={classes.toldText}>{deal.reasonText}</p>}
      {!isSaidTwice && deal.conflictKinds.length > 0 && <Kinds deal={deal} />}
    </>
  );
}

function Kinds({ deal: { conflictKinds } }: { deal: Registration }): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <ul className={classes.because}>
      {conflictKinds.map((kind) => (
        <li key={kind}>{t(`deal.conflict.${kind}`)}</li>
      ))}
    </ul>
  );
}

/** Asked twice: the customer is free for others at once. */
function Withdrawal({ deal }: { deal: Registration }): JSX.Element {
  const { t } = useTranslation('partners');
  const [isAsked, setAsked] = useState(false);
  const act = useAct({ run: () => withdraw(deal.id), touches: DECIDES, done: () => t('deal.withdrawn') });
  if (!isAsked)
    return (
      <Button variant="default" mt="md" onClick={() => setAsked(true)}>
        {t('deal.withdraw')}
      </Button>
    );
  return (
    <Group gap="xs" mt="md" role="group" aria-label={t('deal.withdraw')}>
      <span className={classes.dim}>{t('deal.withdrawSure')}</span>
      <Button color="red" loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('deal.withdraw')}
      </Button>
      <Button variant="subtle" onClick={() => setAsked(false)}>
        {t('deal.cancel')}
      </Button>
    </Group>
  );
}
