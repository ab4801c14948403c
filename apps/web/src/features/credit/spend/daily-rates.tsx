import { Button, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import { useAct } from '../../../ui/act.js';
import { Asked } from '../../../ui/asked.js';
import { Card } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../credit.module.css';
import { SPEND, useRateSource } from './spend-query.js';
import type { RateSource } from './spend-query.js';

/** Rates that come by themselves: for which currencies, and how old the newest are. */
export function DailyRates(): JSX.Element {
  const { t } = useTranslation('spend');
  const may = useMay();
  return (
    <Card>
      <h3 style={{ marginTop: 0 }}>{t('daily.title')}</h3>
      <Asked query={useRateSource()} rows={1} height={52}>
        {(source) => (
          <>
            <p className={classes.note} style={{ marginTop: 0 }}>
              {t(`daily.${source.currencies.length === 0 ? 'off' : source.from}`)}
            </p>
            <Ages source={source} />
            {may('spend.write') && (
              <Choice
                key={source.currencies.map(({ currency }) => currency).join()}
                chosen={source.currencies.map(({ currency }) => currency)}
              />
            )}
          </>
        )}
      </Asked>
    </Card>
  );
}

function Ages({ source: { currencies, readAt, failure } }: { source: RateSource }): JSX.Element {
  const { t } = useTranslation('spend');
  const formats = useFormats();
  const said = ({ currency, on, days }: RateSource['currencies'][number]): string => {
    if (on === null) return t('daily.none', { currency });
    if (days === 0) return t('daily.today', { currency });
    return t('daily.newest', { currency, day: formats.day(on), age: t('daily.age', { count: days }) });
  };
  return (
    <>
      {currencies.length > 0 && (
        <ul className="tabular" style={{ margin: '8px 0 12px', paddingInlineStart: 20 }}>
          {currencies.map((each) => (
            <li key={each.currency}>
              {said(each)}
              {each.isOld && <strong> · {t('daily.old')}</strong>}
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <p role="status">{t(`daily.failure.${failure}`)}</p>}
      {readAt !== null && (
        <p className={`${classes.dim} tabular`}>{t('daily.readAt', { when: formats.moment(readAt) })}</p>
      )}
    </>
  );
}

const CODE = /^[A-Z]{3}$/;

function Choice({ chosen }: { chosen: readonly string[] }): JSX.Element {
  const { t } = useTranslation('spend');
  const [draft, setDraft] = useState<readonly string[]>(chosen);
  const act = useAct({
    run: () => api.put('/currency-rates/source', { currencies: draft }),
    touches: SPEND,
    done: () => t(draft.length === 0 ? 'daily.ended' : 'daily.done'),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <div className={classes.filters}>
        <TagsInput
          style={{ flexGrow: 1 }}
          label={t('daily.currencies')}
          description={t('daily.hint')}
          value={[...draft]}
          onChange={(codes) =>
            setDraft(
              [...new Set(codes.map((code) => code.trim().toUpperCase()))].filter((code) => CODE.test(code)),
            )
          }
        />
        <Button
          type="submit"
          variant="light"
          loading={act.isPending}
          disabled={draft.join() === chosen.join()}
        >
          {t('daily.go')}
        </Button>
      </div>
    </form>
  );
}
