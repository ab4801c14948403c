import { Button, Group, NumberInput, Popover, Stack } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Keeping } from './privacy-types.js';
import classes from './privacy.module.css';
import { KEEPING, keepDays, useKeepings } from './privacy-query.js';

/** How long raw data and traces of nobody are kept: what would go now, and what went last. */
export function Keepings(): JSX.Element {
  const { t } = useTranslation('privacy');
  return (
    <Section title={t('keeping.title')}>
      <p className={classes.lead}>{t('keeping.lead')}</p>
      <Card pad={false}>
        <Asked query={useKeepings()} rows={3} height={44}>
          {({ items }) => (
            <ul className={classes.keepings}>
              {items.map((keeping) => (
                <Row key={keeping.kind} keeping={keeping} />
              ))}
            </ul>
          )}
        </Asked>
      </Card>
    </Section>
  );
}

function Row({ keeping }: { keeping: Keeping }): JSX.Element {
  const { t } = useTranslation('privacy');
  const may = useMay();
  const { kind, days, overdue } = keeping;
  // People go with these, as if they were erased.
  const mayChange = kind !== 'unconfirmed' || may('person.erase');
  const last = useLast();
  return (
    <li className={classes.keeping}>
      <div className={classes.grow}>
        <div className={classes.name}>{t(`keep.${kind}`)}</div>
        <div className={`${classes.quiet} tabular`}>
          {t('keeping.days', { count: days })} · {t('keeping.overdue', { count: overdue })} · {last(keeping)}
        </div>
      </div>
      {mayChange ? (
        <Choose keeping={keeping} />
      ) : (
        <span className={classes.quiet}>{t('keeping.refused')}</span>
      )}
    </li>
  );
}

/** When somebody last looked whose time was over, and what went. */
export function useLast(): (run: { lastAt: string | null; lastCount: number | null }) => string {
  const { t } = useTranslation('privacy');
  const formats = useFormats();
  return ({ lastAt, lastCount }) =>
    lastAt === null
      ? t('keeping.never')
      : t('keeping.last', { at: formats.moment(lastAt), count: lastCount ?? 0 });
}

/** Only within its bounds: evidence stays for a while, and nothing raw for ever. */
function Choose({ keeping }: { keeping: Keeping }): JSX.Element {
  const { t } = useTranslation('privacy');
  const { kind, days, isChosen, floorDays, usualDays } = keeping;
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(days);
  const act = useAct({
    run: (chosen: number | null) => keepDays(kind, chosen),
    touches: KEEPING,
    done: (kept) => t('keeping.kept', { count: kept.days }),
    then: () => setOpen(false),
  });
  return (
    <Popover opened={isOpen} onChange={setOpen} width={280} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          aria-label={t('keeping.changeOne', { what: t(`keep.${kind}`) })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('keeping.change')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <NumberInput
            label={t('keeping.howLong')}
            description={t('keeping.bounds', { least: floorDays, most: usualDays })}
            min={floorDays}
            max={usualDays}
            allowDecimal={false}
            value={draft}
            onChange={(value) => setDraft(Number(value) || usualDays)}
          />
          <Group gap="xs">
            <Button size="xs" loading={act.isPending} onClick={() => act.mutate(draft)}>
              {t('keeping.save')}
            </Button>
            {isChosen && (
              <Button size="xs" variant="subtle" onClick={() => act.mutate(null)}>
                {t('keeping.usual')}
              </Button>
            )}
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
