import { Button, Code, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeadNames } from '../../api/lead-names.js';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { LeadLink } from '../../ui/lead-link.js';
import { DeletionDecision } from './deletion-decision.js';
import { mayDecide, mayReplay, readable } from './source-types.js';
import type { Hit, Source, WholeHit } from './source-types.js';
import classes from './connectors.module.css';
import { replayHit, TOUCHES, useHit } from './sources-query.js';

interface Props {
  readonly source: Source;
  readonly hit: Hit;
}

/** A hit as it came, what it became, and the way to take it anew. */
export function HitDetail({ source, hit }: Props): JSX.Element {
  const { t } = useTranslation('connectors');
  const may = useMay();
  const mayRead = may('person.read');
  const query = useHit(source.id, hit, mayRead);
  return (
    <div className={classes.detail}>
      {!hit.isProven && <p className={classes.dim}>{t('log.unproven')}</p>}
      <h3 className={classes.label}>{t('log.became')}</h3>
      <Became hit={hit} />
      {mayReplay(hit) && <Replay source={source} hit={hit} />}
      {mayDecide(hit) && <DeletionDecision source={source} hit={hit} />}
      {mayRead ? (
        <Asked query={query} rows={1}>
          {(whole) => <Raw hit={whole} />}
        </Asked>
      ) : (
        <p className={classes.dim}>{t('log.forbidden')}</p>
      )}
    </div>
  );
}

function Became({ hit }: { hit: Hit }): JSX.Element {
  const { t } = useTranslation('connectors');
  const names = useLeadNames([hit.leadIds]);
  if (hit.leadIds.length === 0) return <p className={classes.dim}>{t('log.noLead')}</p>;
  return (
    <ul className={classes.leads}>
      {hit.leadIds.map((leadId) => (
        <li key={leadId}>
          <LeadLink leadId={leadId} known={names(leadId)} className={undefined} />
        </li>
      ))}
    </ul>
  );
}

function Replay({ source, hit }: Props): JSX.Element {
  const { t } = useTranslation('connectors');
  const act = useAct({
    run: () => replayHit(source.id, hit.id),
    touches: TOUCHES,
    done: ({ verdict }) => t('log.replayed', { verdict: t(`log.one.${verdict}`) }),
  });
  return (
    <Group mt="sm">
      <Button variant="light" size="compact-sm" loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('log.replay')}
      </Button>
    </Group>
  );
}

function Raw({ hit }: { hit: WholeHit }): JSX.Element {
  const { t } = useTranslation('connectors');
  const headers = Object.entries(hit.headers);
  return (
    <>
      <h3 className={classes.label}>{t('log.body')}</h3>
      {hit.isRedacted && <p className={classes.dim}>{t('log.redacted')}</p>}
      {hit.body === '' ? (
        <p className={classes.dim}>{t('log.empty')}</p>
      ) : (
        <Code block tabIndex={0} role="region" aria-label={t('log.body')} className={classes.body ?? ''}>
          {readable(hit.body)}
        </Code>
      )}
      {headers.length > 0 && (
        <>
          <h3 className={classes.label}>{t('log.headers')}</h3>
          <dl className={classes.headers}>
            {headers.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
