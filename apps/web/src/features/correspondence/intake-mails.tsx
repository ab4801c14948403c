import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LogCard } from '../../ui/log-card.js';
import { Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useIntakeMails } from './intake-query.js';
import type { IntakeAddress, IntakeMail } from './intake-types.js';
import classes from './intake.module.css';

const TONES = { accepted: 'good', answer: 'calm', duplicate: 'off', refused: 'warn' } as const;
const VERDICTS = ['accepted', 'answer', 'duplicate', 'refused'] as const;

/** What came last under an address, and what became of it. */
export function IntakeMails({ address }: { address: IntakeAddress }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const query = useIntakeMails(address.id);
  return (
    <Section title={t('intake.mails')}>
      <p className={classes.lead}>
        {t('intake.month')}{' '}
        {VERDICTS.map((each) => `${t(`intake.verdict.${each}`)} ${String(address.month[each])}`).join(' · ')}
      </p>
      <LogCard
        query={query}
        className={classes.list}
        none={t('intake.noMails')}
        noneText={t('intake.noMailsText')}
        earlier={t('earlier')}
      >
        {(mail) => <Row key={mail.id} mail={mail} />}
      </LogCard>
    </Section>
  );
}

function Row({ mail }: { mail: IntakeMail }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const formats = useFormats();
  const { verdict, reason, leadId, author, subject, writtenAt } = mail;
  return (
    <li className={classes.row}>
      <span className={classes.grow}>
        <span className={classes.name}>{subject || t('intake.noSubject')}</span>
        <span className={classes.dim}>
          {[author ?? t('intake.nobody'), formats.moment(writtenAt)].join(' · ')}
        </span>
        {reason !== null && <span className={classes.why}>{t(`intake.reason.${reason}`)}</span>}
      </span>
      <Signal tone={TONES[verdict]}>{t(`intake.verdict.${verdict}`)}</Signal>
      {leadId !== null && (
        <Button component={Link} to={`/leads/${leadId}`} size="compact-sm" variant="light">
          {t('intake.open')}
        </Button>
      )}
    </li>
  );
}
