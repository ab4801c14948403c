import { Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplanation } from '../api/obligations.js';
import type { ClockInterval, Explanation } from '../api/types.js';
import { Asked } from './asked.js';
import { useSpan, useFormats } from './use-formats.js';
import { useLabel } from './use-label.js';
import classes from './explained-clock.module.css';
import { useSentence } from './use-sentence.js';

/** Why a deadline is where it is: every stretch of time, whether it counted, and because of what. */
export function ExplainedClock({ obligationId }: { obligationId: string }): JSX.Element {
  return (
    <Asked query={useExplanation(obligationId)} rows={1}>
      {(explanation) => <Clock explanation={explanation} />}
    </Asked>
  );
}

const lengthOf = ({ from, to }: ClockInterval): number => Math.max(1, Date.parse(to) - Date.parse(from));

function Clock({ explanation }: { explanation: Explanation }): JSX.Element {
  const { t } = useTranslation('ui');
  const duration = useSpan();
  const say = useSentence();
  const isDefault = explanation.calendarName === 'default';
  return (
    <div>
      <div className={classes.clockBar} aria-hidden>
        {explanation.intervals.map((interval) => (
          // The square root keeps a night from hiding the minutes that counted.
          <div
            key={interval.from}
            className={interval.counts ? classes.counts : classes.rests}
            style={{ flex: Math.sqrt(lengthOf(interval)) }}
          />
        ))}
      </div>
      <Text size="sm" fw={600}>
        {t('clock.elapsed', {
          elapsed: duration(explanation.elapsedMs),
          target: duration(explanation.targetMs),
        })}
      </Text>
      <ul className={classes.sentences}>
        {explanation.sentences.map((sentence, index) => (
          <li key={index}>{say(sentence)}</li>
        ))}
      </ul>
      <Intervals intervals={explanation.intervals} />
      <Text size="xs" c="dimmed" mt={6}>
        {t(isDefault ? 'clock.judgedDefault' : 'clock.judgedTeam', { version: explanation.version })}
      </Text>
    </div>
  );
}

function Intervals({ intervals }: { intervals: readonly ClockInterval[] }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const label = useLabel();
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table mt="xs" fz="xs" withRowBorders={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('clock.from')}</Table.Th>
            <Table.Th>{t('clock.to')}</Table.Th>
            <Table.Th>{t('clock.because')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {intervals.map((interval) => (
            <Table.Tr key={interval.from} c={interval.counts ? undefined : 'dimmed'}>
              <Table.Td>{formats.moment(interval.from)}</Table.Td>
              <Table.Td>{formats.moment(interval.to)}</Table.Td>
              <Table.Td>
                {interval.counts ? t('clock.counts') : t('clock.not')} ·{' '}
                {[label('because', interval.because), interval.label].filter(Boolean).join(': ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
