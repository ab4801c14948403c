import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { healthOf } from './call-types.js';
import type { ConnectorLog, ToldCall } from './call-types.js';
import classes from './calls.module.css';

const TONES = { heard: 'good', silent: 'calm', refused: 'bad' } as const;

/** What it told last, and what came under its address and was not believed. */
export function CallLog({ log }: { log: ConnectorLog }): JSX.Element {
  const { t } = useTranslation('calls');
  const health = healthOf(log);
  return (
    <Section title={t('log.title')} aside={<Signal tone={TONES[health]}>{t(`health.${health}`)}</Signal>}>
      <Refusals refusals={log.refusals} />
      <Card pad={false}>
        {log.calls.length === 0 ? (
          <Empty title={t('log.none')}>{t('log.noneText')}</Empty>
        ) : (
          <ul className={classes.list}>
            {log.calls.map((call) => (
              <CallRow key={call.id} call={call} />
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
}

function Refusals({ refusals }: Pick<ConnectorLog, 'refusals'>): JSX.Element | null {
  const { t } = useTranslation('calls');
  const formats = useFormats();
  if (refusals.length === 0) return null;
  return (
    <Alert color="yellow" mb="md" title={t('refused.title')}>
      <ul className={classes.plain}>
        {refusals.map(({ reason, refused, lastAt }) => (
          <li key={reason}>
            {t('refused.line', { count: refused, at: formats.moment(lastAt) })} {t(`refused.${reason}`)}
          </li>
        ))}
      </ul>
      <p className={classes.dim}>{t('refused.again')}</p>
    </Alert>
  );
}

function CallRow({ call }: { call: ToldCall }): JSX.Element {
  const { t } = useTranslation('calls');
  const formats = useFormats();
  const { callId, direction, state, leadId, startedAt } = call;
  return (
    <li className={classes.row}>
      <span className={classes.grow}>
        <span className={classes.name}>
          {t(`way.${direction}`)} · {formats.moment(startedAt)}
        </span>
        <code className={classes.id}>{callId}</code>
      </span>
      {leadId === null ? (
        <Link to="/settings/mail">
          <Signal tone={state === 'unmatched' ? 'warn' : 'off'}>
            {t(state === 'unmatched' ? 'log.unmatched' : 'log.dismissed')}
          </Signal>
        </Link>
      ) : (
        <Link to={`/leads/${leadId}`}>
          <Signal tone="good">{t('log.logged')}</Signal>
        </Link>
      )}
    </li>
  );
}
