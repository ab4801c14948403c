import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { Count } from '../figures-open.js';
import { useSpeed } from '../funnel-query.js';
import type { Asked as AskedOf } from '../funnel-query.js';
import type { Rate, SpeedBucket, SpeedToLead } from '../funnel-types.js';
import classes from '../funnel.module.css';
import { IntervalBar, useRateText } from '../rates.js';
import { useStageName } from '../use-stage-name.js';

/** What became of leads by how soon somebody first tried to reach them. */
export function Speed({ asked }: { asked: AskedOf }): JSX.Element {
  const { t } = useTranslation('funnel');
  return (
    <Section title={t('speed.title')}>
      <Asked query={useSpeed(asked)} rows={1} height={220}>
        {(speed) => <Buckets speed={speed} />}
      </Asked>
    </Section>
  );
}

function Buckets({ speed }: { speed: SpeedToLead }): JSX.Element {
  const { t } = useTranslation('funnel');
  const nameOf = useStageName();
  if (speed.buckets.every(({ leads }) => leads === 0))
    return <p className={classes.dim}>{t('speed.none')}</p>;
  return (
    <Card pad={false}>
      <Alert variant="light" color="yellow" radius={0} icon={<IconAlertTriangle size={18} aria-hidden />}>
        {t('speed.notACause')}
      </Alert>
      <div className={classes.scroll} role="region" aria-label={t('speed.title')} tabIndex={0}>
        <table className={`${classes.table} ${classes.bars}`} data-speed>
          <caption className="unseen">{t('speed.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('speed.response')}</th>
              <th scope="col">{t('speed.leads')}</th>
              <th scope="col">{nameOf('sql')}</th>
              <th scope="col">{nameOf('won')}</th>
            </tr>
          </thead>
          <tbody>
            {speed.buckets.map((bucket) => (
              <Bucket key={bucket.response} {...{ bucket }} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={`${classes.note} ${classes.padded}`}>{t('speed.note', { number: speed.smallBelow })}</p>
    </Card>
  );
}

function Bucket({ bucket }: { bucket: SpeedBucket }): JSX.Element {
  const { t } = useTranslation('funnel');
  const nameOf = useStageName();
  const { response, leads, isSmall, qualified, won } = bucket;
  const name = t(`speed.within.${response}`);
  const of = { figure: 'speed', response };
  const outcomes = [
    { outcome: 'qualified', rate: qualified, title: nameOf('sql') },
    { outcome: 'won', rate: won, title: nameOf('won') },
  ] as const;
  return (
    <tr data-response={response}>
      <th scope="row">{name}</th>
      <td>
        <Count title={name} count={leads} of={of} />
        {isSmall && leads > 0 && <div className={classes.dim}>{t('speed.small')}</div>}
      </td>
      {outcomes.map(({ outcome, rate, title }) => (
        <td key={outcome}>
          <Outcome rate={rate} title={`${name}: ${title}`} of={{ ...of, outcome }} />
        </td>
      ))}
    </tr>
  );
}

interface OutcomeProps {
  readonly rate: Rate;
  readonly title: string;
  readonly of: Readonly<Record<string, string>>;
}

function Outcome({ rate, title, of }: OutcomeProps): JSX.Element {
  const { share, between } = useRateText()(rate);
  if (rate.rate === null) return <span className={classes.dim}>–</span>;
  return (
    <>
      <span className={classes.strong}>{share}</span> <Count {...{ title, of }} count={rate.hits} />
      <IntervalBar rate={rate} />
      <div className={classes.dim}>{between}</div>
    </>
  );
}
