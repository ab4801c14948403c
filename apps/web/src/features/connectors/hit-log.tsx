import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LogCard } from '../../ui/log-card.js';
import { Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { HitDetail } from './hit-detail.js';
import { ReplaySince } from './replay-since.js';
import { VERDICT_TONES, VERDICTS } from './source-types.js';
import type { Hit, Source } from './source-types.js';
import classes from './connectors.module.css';
import { useHits } from './sources-query.js';
import { useSourceWords } from './use-source-words.js';

/** What came, the newest first; opened, a line shows it as it came and what it became. */
export function HitLog({ source }: { source: Source }): JSX.Element {
  const { t } = useTranslation('connectors');
  const [verdict, setVerdict] = useState<string>('all');
  const query = useHits(source.id, verdict === 'all' ? null : verdict);
  return (
    <Section title={t('log.title')} aside={<ReplaySince source={source} />}>
      {/* On a phone the words stand wider than the screen: the row is moved by itself. */}
      <div className={classes.verdicts}>
        <SegmentedControl
          size="xs"
          aria-label={t('log.which')}
          value={verdict}
          onChange={setVerdict}
          data={['all' as const, ...VERDICTS].map((each) => ({
            value: each,
            label: t(`log.verdict.${each}`),
          }))}
        />
      </div>
      <LogCard
        query={query}
        className={classes.list}
        none={t('log.none')}
        noneText={t('log.noneText')}
        earlier={t('log.earlier')}
      >
        {(hit) => <HitRow key={hit.id} source={source} hit={hit} />}
      </LogCard>
    </Section>
  );
}

function HitRow({ source, hit }: { source: Source; hit: Hit }): JSX.Element {
  const { t } = useTranslation('connectors');
  const formats = useFormats();
  const { whyOf } = useSourceWords();
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const { receivedAt, reason, leadIds, attempts, nextAt, verdict } = hit;
  const facts = [
    ...(leadIds.length > 0 ? [t('log.leads', { count: leadIds.length })] : []),
    ...(attempts > 1 ? [t('log.attempts', { count: attempts })] : []),
    ...(nextAt !== null
      ? [t(verdict === 'waiting' ? 'log.due' : 'log.next', { at: formats.moment(nextAt) })]
      : []),
  ];
  return (
    <li>
      <UnstyledButton className={classes.hit} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Chevron size={16} aria-hidden />
        <span className={classes.grow}>
          <span className={classes.when}>{formats.moment(receivedAt)}</span>
          {facts.length > 0 && <span className={classes.dim}>{facts.join(' · ')}</span>}
          {reason !== null && <span className={classes.dim}>{whyOf(reason)}</span>}
        </span>
        <Signal tone={VERDICT_TONES[verdict]}>{t(`log.one.${verdict}`)}</Signal>
      </UnstyledButton>
      {isOpen && <HitDetail source={source} hit={hit} />}
    </li>
  );
}
