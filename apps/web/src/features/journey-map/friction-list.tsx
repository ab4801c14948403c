import { Badge, Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './journey-map.module.css';
import type { Friction, Frictions } from './map-types.js';
import { useWait } from './use-waits.js';

interface ListProps {
  readonly frictions: Frictions;
  readonly onFriction: (friction: Friction) => void;
}

/** Where it rubs, most time first, in words; the bottleneck is marked, and the rule that names it is told. */
export function FrictionList({ frictions, onFriction }: ListProps): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { items, bottleneck } = frictions;
  return (
    <Section title={t('friction.title')}>
      <p className={classes.note}>{t('friction.definition')}</p>
      <p className={classes.note}>{t('friction.rule')}</p>
      {items.length > 0 && bottleneck === null && (
        <p className={classes.note}>{t('friction.noBottleneck')}</p>
      )}
      <HandedOn frictions={frictions} />
      {items.length === 0 && <Empty title={t('friction.none')} />}
      {items.length > 0 && (
        <Card pad={false}>
          <ol className={classes.list} aria-label={t('friction.title')}>
            {items.map((friction) => (
              <Line key={`${friction.kind} ${friction.step}`} {...{ friction, onFriction }} />
            ))}
          </ol>
        </Card>
      )}
    </Section>
  );
}

function HandedOn({ frictions: { handoffs } }: Pick<ListProps, 'frictions'>): JSX.Element | null {
  const { t } = useTranslation('journeyMap');
  const { number, percent } = useFormats();
  const { count, across, leads } = handoffs;
  if (leads === 0 || count === 0) return null;
  const told = { each: number(count / leads, 1), across: percent(across / count) };
  return <p className={classes.note}>{t('friction.handoffs', told)}</p>;
}

function Line({
  friction,
  onFriction,
}: { readonly friction: Friction } & Pick<ListProps, 'onFriction'>): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { number, percent } = useFormats();
  const wait = useWait();
  const before = useBefore();
  const { kind, step, count, seconds, share, isBottleneck } = friction;
  const title = t('sheet.friction', { kind: t(`friction.kind.${kind}`), step: t(`step.${step}`) });
  return (
    <li className={classes.friction} data-friction={`${kind} ${step}`}>
      <div className={classes.grow}>
        <b>{title}</b>{' '}
        {isBottleneck && (
          <Badge color="red" variant="light" data-bottleneck>
            {t('friction.bottleneck')}
          </Badge>
        )}
        <div>{t(`friction.text.${kind}`, { count: number(count) as never, time: wait(seconds) })}</div>
        <div className={`${classes.dim} tabular`}>
          {t('friction.share', { share: percent(share, 1) })} · {before(friction)}
        </div>
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`${t('friction.show')}: ${title}`}
        onClick={() => onFriction(friction)}
      >
        {t('friction.show')}
      </Button>
    </li>
  );
}

function useBefore(): (friction: Friction) => string {
  const { t } = useTranslation('journeyMap');
  const { signed } = useFormats();
  const wait = useWait();
  return ({ seconds, previous }) =>
    previous.seconds === 0
      ? t('friction.nothingBefore')
      : t('friction.before', {
          time: wait(previous.seconds),
          change: `${signed(((seconds - previous.seconds) / previous.seconds) * 100)} %`,
        });
}
