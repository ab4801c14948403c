import { Group, Stack, Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useSpan } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { DueAnswer, DueInterval } from './calendar-types.js';
import classes from './calendars.module.css';
import { useTold } from './use-told.js';

const LOOKS = ['counts', 'closed', 'holiday', 'break', 'pause'] as const;
type Look = (typeof LOOKS)[number];

const lookOf = ({ counts, because }: DueInterval): Look =>
  counts ? 'counts' : (LOOKS.find((look) => look === because) ?? 'closed');

/** The answer: the deadline, a strip of what counted and what did not, and the same in words. */
export function DueExplained({ answer }: { answer: DueAnswer }): JSX.Element {
  const { t } = useTranslation('calendars');
  const formats = useFormats();
  const told = useTold(answer.zone);
  return (
    <Stack gap="md" mt="lg">
      {/* The answer is announced; why it is so is there to be read. */}
      <Text fz="lg" fw={640} role="status">
        {t('test.due')}: <time dateTime={answer.dueAt}>{formats.moment(answer.dueAt, answer.zone)}</time>
      </Text>
      <Strip answer={answer} />
      <ul className={classes.told}>
        {answer.sentences.map((sentence, index) => (
          <li key={index}>{told(sentence)}</li>
        ))}
      </ul>
      <details>
        <summary>{t('test.details')}</summary>
        <Stretches answer={answer} />
      </details>
    </Stack>
  );
}

/** Widths grow with the root of the length, so that an hour of work is seen beside a weekend. */
const widthOf = ({ ms }: DueInterval): number => Math.sqrt(ms);

function Strip({ answer }: { answer: DueAnswer }): JSX.Element {
  const { t } = useTranslation('calendars');
  const words = useWords(answer.zone);
  const looks = new Set(answer.intervals.map(lookOf));
  return (
    <div>
      <div className={classes.strip} role="img" aria-label={t('test.strip')}>
        {answer.intervals.map((interval) => (
          <span
            key={interval.from}
            data-look={lookOf(interval)}
            style={{ flexGrow: widthOf(interval), flexBasis: 0 }}
            title={words(interval)}
          />
        ))}
      </div>
      <Group gap="md" mt={8}>
        {LOOKS.filter((look) => looks.has(look)).map((look) => (
          <Text key={look} size="xs" c="dimmed">
            <span className={classes.key} data-look={look} aria-hidden />
            {t(`test.legend.${look}`)}
          </Text>
        ))}
      </Group>
    </div>
  );
}

function useWords(zone: string): (interval: DueInterval) => string {
  const formats = useFormats();
  const label = useLabel();
  return ({ from, to, because, label: name }) => {
    const span = [from, to].map((at) => formats.moment(at, zone)).join(' – ');
    return `${span}: ${[label('because', because), name].filter(Boolean).join(', ')}`;
  };
}

function Stretches({ answer }: { answer: DueAnswer }): JSX.Element {
  const { t } = useTranslation('calendars');
  const formats = useFormats();
  const span = useSpan();
  const label = useLabel();
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table fz="sm">
        <Table.Tbody>
          {answer.intervals.map((interval) => (
            <Table.Tr key={interval.from}>
              <Table.Td>{formats.moment(interval.from, answer.zone)}</Table.Td>
              <Table.Td>{formats.moment(interval.to, answer.zone)}</Table.Td>
              <Table.Td>{span(interval.ms)}</Table.Td>
              <Table.Td>{interval.counts ? t('test.counts') : t('test.not')}</Table.Td>
              <Table.Td>
                {[label('because', interval.because), interval.label].filter(Boolean).join(': ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
