import { Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapacityCheck } from '#sla';
import { useMemberName } from '../../api/session.js';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import type { Tone } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { handsMissing, worstOf } from './hands.js';
import classes from './plan.module.css';
import type { MemberLoad, PlannedPeriod } from './plan-query.js';
import type { Team } from './plan-wish.js';
import { usePeriodName } from './use-period-name.js';

const TONES: Readonly<Record<CapacityCheck['code'], Tone>> = {
  ...{ enough: 'good', tight: 'warn', 'too-few-hands': 'bad' },
};

interface CapacityProps {
  readonly periods: readonly PlannedPeriod[];
  readonly team: Team;
}

/** Whether sales can do what it would promise for these leads, before anybody signs; and who of it could not. */
export function Capacity({ periods, team }: CapacityProps): JSX.Element {
  const { t } = useTranslation('plan');
  const worst = worstOf(periods);
  return (
    <Section title={t('capacity.title')}>
      <Card pad={false}>
        <Table.ScrollContainer minWidth={520}>
          <Table horizontalSpacing="lg" aria-label={t('capacity.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('periods.period')}</Table.Th>
                <Table.Th ta="right">{t('capacity.leads')}</Table.Th>
                <Table.Th ta="right">{t('capacity.most')}</Table.Th>
                <Table.Th ta="right">{t('capacity.used')}</Table.Th>
                <Table.Th>{t('capacity.verdict')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {periods.map((period) => (
                <OnePeriod key={period.period} period={period} team={team} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Card>
      {worst !== null && <Members period={worst} />}
    </Section>
  );
}

const handedIn = ({ stages }: PlannedPeriod): number =>
  stages.find(({ stage }) => stage === 'mql')?.exact ?? 0;

function OnePeriod({ period, team }: { period: PlannedPeriod; team: Team }): JSX.Element | null {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const nameOf = usePeriodName();
  const { capacity } = period;
  if (capacity === null) return null;
  const missing = handsMissing(capacity, team);
  return (
    <Table.Tr data-capacity={capacity.code}>
      <Table.Th scope="row" className={classes.when}>
        {nameOf(period.period)}
      </Table.Th>
      <Table.Td ta="right">{formats.number(Math.ceil(handedIn(period)))}</Table.Td>
      <Table.Td ta="right">{formats.number(Math.floor(capacity.mostLeads))}</Table.Td>
      <Table.Td ta="right">
        {capacity.utilisation === null ? '–' : formats.percent(capacity.utilisation)}
      </Table.Td>
      <Table.Td>
        <Signal tone={TONES[capacity.code]}>{t(`capacity.code.${capacity.code}`)}</Signal>
        {missing > 0 && <div className={classes.dim}>{t('capacity.missing', { count: missing })}</div>}
      </Table.Td>
    </Table.Tr>
  );
}

/** In the period that asks most: what would come to each, if leads went on being shared out as they were. */
function Members({ period }: { period: PlannedPeriod }): JSX.Element | null {
  const { t } = useTranslation('plan');
  const nameOf = usePeriodName();
  if (period.members.length === 0) return null;
  const over = period.members.filter((member) => member.over > 0);
  return (
    <div className={classes.members}>
      <h3 className={classes.sub}>{t('members.title', { period: nameOf(period.period) })}</h3>
      <p className={classes.note}>{t(over.length === 0 ? 'members.none' : 'members.text')}</p>
      <ul className={classes.loads} aria-label={t('members.title', { period: nameOf(period.period) })}>
        {period.members.map((member) => (
          <Load key={member.memberId} member={member} />
        ))}
      </ul>
    </div>
  );
}

function Load({ member }: { member: MemberLoad }): JSX.Element {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const nameOf = useMemberName();
  const { memberId, share, leads, mostLeads, over, code } = member;
  return (
    <li data-member={memberId} data-over={over > 0 || undefined}>
      <span className={classes.grow}>{nameOf(memberId) ?? t('members.someone')}</span>
      <span className={classes.dim}>
        {t('members.load', {
          leads: formats.number(leads, 1),
          most: formats.number(Math.floor(mostLeads)),
          share: formats.percent(share),
        })}
      </span>
      <Signal tone={TONES[code]}>
        {over > 0
          ? t('members.over', { number: formats.number(Math.ceil(over)) })
          : t(`capacity.code.${code}`)}
      </Signal>
    </li>
  );
}
