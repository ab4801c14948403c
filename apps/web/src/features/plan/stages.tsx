import { Table, UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRate } from '#sla';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { bandOf } from './band.js';
import classes from './plan.module.css';
import type { Plan, StageOwed } from './plan-query.js';
import type { ShownRate } from './rate-sheet.js';
import { useRange } from './use-range.js';

interface StagesProps {
  readonly plan: Plan;
  readonly onRate: (shown: ShownRate) => void;
}

/** From the goal back: what each stage needs, how far that may be off, and the rate it rests on. */
export function Stages({ plan, onRate }: StagesProps): JSX.Element {
  const { t } = useTranslation('plan');
  const most = Math.max(...plan.stages.map(({ exact, atWorst }) => Math.min(atWorst ?? exact, exact * 2)), 1);
  return (
    <Section title={t('stages.title')}>
      <Card pad={false}>
        <Table.ScrollContainer minWidth={520}>
          <Table horizontalSpacing="lg" aria-label={t('stages.title')} className={classes.stages}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('stages.stage')}</Table.Th>
                <Table.Th ta="right">{t('stages.needed')}</Table.Th>
                <Table.Th className={classes.drawn}>{t('stages.range')}</Table.Th>
                <Table.Th ta="right">{t('stages.rate')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {plan.stages.map((stage) => (
                <OneStage
                  key={stage.stage}
                  stage={stage}
                  most={most}
                  rate={plan.rates.find(({ from }) => from === stage.stage)}
                  onRate={onRate}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Card>
      <p className={classes.note}>{t('stages.note')}</p>
    </Section>
  );
}

interface OneStageProps {
  readonly stage: StageOwed;
  readonly most: number;
  /** To the next stage; none for the last. */
  readonly rate: PlanRate | undefined;
  readonly onRate: StagesProps['onRate'];
}

function OneStage({ stage, most, rate, onRate }: OneStageProps): JSX.Element {
  const formats = useFormats();
  const label = useLabel();
  const range = useRange();
  return (
    <Table.Tr data-stage={stage.stage}>
      <Table.Th scope="row">{label('stage', stage.stage)}</Table.Th>
      <Table.Td ta="right" className={classes.needed}>
        {formats.number(stage.shown)}
      </Table.Td>
      <Table.Td className={classes.drawn}>
        {/* The goal itself is not off. */}
        {rate !== undefined && (
          <>
            <Band stage={stage} most={most} />
            <span className={classes.dim}>{range(stage)}</span>
          </>
        )}
      </Table.Td>
      <Table.Td ta="right">{rate !== undefined && <Rate rate={rate} onRate={onRate} />}</Table.Td>
    </Table.Tr>
  );
}

/** The share that went on, opening the leads it was counted from. */
function Rate({ rate, onRate }: { rate: PlanRate; onRate: StagesProps['onRate'] }): JSX.Element {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const label = useLabel();
  const title = t('rate.title', { from: label('stage', rate.from), to: label('stage', rate.to) });
  const seen = {
    hits: formats.number(rate.hits),
    total: formats.number(rate.total),
    low: formats.percent(rate.interval.low, 1),
    high: formats.percent(rate.interval.high, 1),
  };
  const share = formats.percent(rate.rate, 1);
  return (
    <>
      <UnstyledButton
        className={classes.opens}
        data-rate={rate.from}
        aria-label={t('rate.open', { title, share, ...seen })}
        onClick={() => onRate({ ...rate, group: null, title })}
      >
        {share}
      </UnstyledButton>
      <div className={classes.dim}>{t('stages.seen', seen)}</div>
    </>
  );
}

/** The need as a mark, and how far it may be off as a bar with open ends where it goes further. */
function Band({ stage, most }: { stage: StageOwed; most: number }): JSX.Element {
  const { low, high, at, isOpen } = bandOf(stage, most);
  return (
    <div className={classes.band} aria-hidden>
      <div
        className={classes.reach}
        data-open={isOpen || undefined}
        style={{ left: `${low}%`, width: `${Math.max(0.5, high - low)}%` }}
      />
      <div className={classes.mark} style={{ left: `${at}%` }} />
    </div>
  );
}
