import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
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
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('intake.mails')}>
      <p className={classes.lead}>
        {t('intake.month')}{' '}
        {VERDICTS.map((each) => `${t(`intake.verdict.${each}`)} ${String(address.month[each])}`).join(' · ')}
      </p>
      <Card pad={false}>
        {query.isPending && <Loading rows={3} height={44} />}
        {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && items.length === 0 && (
          <Empty title={t('intake.noMails')}>{t('intake.noMailsText')}</Empty>
        )}
        <ul className={classes.list}>
          {items.map((mail) => (
            <Row key={mail.id} mail={mail} />
          ))}
        </ul>
        {query.hasNextPage && (
          <Group justify="center" py="xs">
            <Button
              variant="subtle"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('earlier')}
            </Button>
          </Group>
        )}
      </Card>
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
