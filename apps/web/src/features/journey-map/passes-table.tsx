import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { Asked } from '../../ui/asked.js';
import { Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Selected } from './behind-sheet.js';
import classes from './journey-map.module.css';
import { usePasses } from './map-query.js';
import { Framed } from './map-tables.js';
import type { MemberPass, MemberPasses } from './map-types.js';
import type { Chosen } from './use-chosen.js';
import { useWait } from './use-waits.js';

interface PassesProps {
  readonly chosen: Chosen;
  readonly onSelect: (selected: Selected) => void;
}

/** Who of ours passes leads to whom; for whoever may see colleagues, and not even asked for by anybody else. */
export function Passes(props: PassesProps): JSX.Element | null {
  const may = useMay();
  return may('member.read') ? <ToldPasses {...props} /> : null;
}

function ToldPasses({ chosen, onSelect }: PassesProps): JSX.Element {
  const { t } = useTranslation('journeyMap');
  return (
    <Section title={t('pass.title')}>
      <p className={classes.note}>{t('pass.definition')}</p>
      <Asked query={usePasses(chosen)} rows={3}>
        {(passes) =>
          passes.items.length === 0 ? (
            <p className={classes.note}>{t('pass.none')}</p>
          ) : (
            <Table {...{ passes, onSelect }} />
          )
        }
      </Asked>
    </Section>
  );
}

const HEADS = ['from', 'to', 'count', 'back', 'time'] as const;

function Table({
  passes: { items, pairs, count, back },
  onSelect,
}: Pick<PassesProps, 'onSelect'> & { readonly passes: MemberPasses }): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { number, percent } = useFormats();
  const wait = useWait();
  const { nameOf, selectionOf } = useOfPass();
  const share = percent(count === 0 ? 0 : back / count);
  return (
    <>
      <p className={classes.note}>{t('pass.sum', { number: number(count), back: number(back), share })}</p>
      <Framed caption={t('pass.title')} heads={HEADS.map((head) => t(`pass.${head}`))}>
        {items.map((pass) => (
          <tr key={`${pass.fromId}>${pass.toId}`} data-pass={`${pass.from ?? ''}>${pass.to ?? ''}`}>
            <th scope="row">
              <UnstyledButton className={classes.opens} onClick={() => onSelect(selectionOf(pass))}>
                {nameOf(pass.from)}
              </UnstyledButton>
            </th>
            <td>{nameOf(pass.to)}</td>
            <td>{number(pass.count)}</td>
            <td>{number(pass.back)}</td>
            <td>{wait(pass.seconds)}</td>
          </tr>
        ))}
      </Framed>
      {pairs > items.length && (
        <p className={classes.note}>
          {t('pass.more', { shown: number(items.length), number: number(pairs) })}
        </p>
      )}
    </>
  );
}

interface OfPass {
  readonly nameOf: (name: string | null) => string;
  readonly selectionOf: (pass: MemberPass) => Selected;
}

function useOfPass(): OfPass {
  const { t } = useTranslation('journeyMap');
  const { number } = useFormats();
  const wait = useWait();
  const nameOf: OfPass['nameOf'] = (name) => name ?? t('pass.gone');
  return {
    nameOf,
    selectionOf: ({ fromId, toId, from, to, count, back, seconds }) => {
      const other = `${fromId}>${toId}`;
      const figures = [
        { label: `${t('sheet.volume')} ${number(count)}`, figure: { figure: 'pass', other } },
        { label: `${t('pass.back')} ${number(back)}`, figure: { figure: 'passback', other } },
      ] as const;
      return {
        title: t('sheet.edge', { from: nameOf(from), to: nameOf(to) }),
        facts: [
          [t('pass.count'), number(count)],
          [t('pass.back'), number(back)],
          [t('pass.time'), wait(seconds)],
        ],
        figures: back > 0 ? figures : figures.slice(0, 1),
      };
    },
  };
}
