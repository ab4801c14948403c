import { Table, UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './plan.module.css';
import type { Plan } from './plan-query.js';
import type { PlanSplit } from './plan-wish.js';
import type { ShownRate } from './rate-sheet.js';
import { useRange } from './use-range.js';

interface GroupsProps {
  readonly plan: Plan;
  readonly by: PlanSplit;
  readonly onRate: (shown: ShownRate) => void;
}

/** The same by segment: what each is to bring, and what that takes by its own rates. */
export function Groups({ plan, by, onRate }: GroupsProps): JSX.Element {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const range = useRange();
  const nameOf = useGroupName(by);
  return (
    <Section title={t('groups.title', { by: t(`split.${by}`) })}>
      <Card pad={false}>
        <Table.ScrollContainer minWidth={480}>
          <Table horizontalSpacing="lg" aria-label={t('groups.title', { by: t(`split.${by}`) })}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t(`split.${by}`)}</Table.Th>
                <Table.Th ta="right">{t('groups.customers')}</Table.Th>
                <Table.Th ta="right">{t('groups.leads')}</Table.Th>
                <Table.Th ta="right">{t('stages.range')}</Table.Th>
                <Table.Th ta="right">{t('groups.rate')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {plan.groups.map(({ key, customers, leads, rates }) => (
                <Table.Tr key={key} data-group={key}>
                  <Table.Th scope="row">{nameOf(key)}</Table.Th>
                  <Table.Td ta="right">{formats.number(customers, 1)}</Table.Td>
                  <Table.Td ta="right">
                    <strong>{formats.number(leads.shown)}</strong>
                  </Table.Td>
                  <Table.Td ta="right" className={classes.dim}>
                    {range(leads)}
                  </Table.Td>
                  <Table.Td ta="right">
                    <GroupRate {...{ rates, onRate }} group={key} name={nameOf(key)} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Card>
      <p className={classes.note}>{t('groups.note')}</p>
    </Section>
  );
}

interface GroupRateProps extends Pick<GroupsProps, 'onRate'> {
  readonly rates: Plan['rates'];
  readonly group: string;
  readonly name: string;
}

/** From the first stage to the last, by the rates the plan uses; beneath it what was seen, opening its leads. */
function GroupRate({ rates, group, name, onRate }: GroupRateProps): JSX.Element {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const [first, last] = [rates[0]!, rates.at(-1)!];
  const seen = { hits: formats.number(last.hits), total: formats.number(first.total) };
  const share = rates.reduce((product, { rate }) => product * rate, 1);
  const shown = { from: first.from, to: last.to, hits: last.hits, total: first.total, group, title: name };
  return (
    <>
      <div>{formats.percent(share, 2)}</div>
      <UnstyledButton
        className={`${classes.opens} ${classes.dim}`}
        data-group-rate={group}
        aria-label={t('groups.open', { name, ...seen })}
        onClick={() => onRate(shown)}
      >
        {t('groups.seen', seen)}
      </UnstyledButton>
    </>
  );
}

function useGroupName(by: PlanSplit): (key: string) => string {
  const { t } = useTranslation('plan');
  const label = useLabel();
  return (key) => {
    if (key === '') return t('groups.unknown');
    return by === 'channel' || by === 'leadType' ? label(by, key) : key;
  };
}
