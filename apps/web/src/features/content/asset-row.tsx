import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { Signal } from '../../ui/signal.js';
import type { Tone } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './content.module.css';
import type { Asset, Figures, Opened } from './content-types.js';

const TONES: Readonly<Record<Asset['state'], Tone>> = { draft: 'calm', live: 'good', retired: 'off' };

interface AssetRowProps {
  readonly asset: Asset;
  /** Undefined while they are counted. */
  readonly figures: Figures | undefined;
  /** They could not be counted. */
  readonly isUnknown: boolean;
  readonly onChoose: () => void;
  readonly onOpen: (of: Opened['of']) => void;
}

/** One asset in a line, with what it brought. */
export function AssetRow({ asset, figures, isUnknown, onChoose, onOpen }: AssetRowProps): JSX.Element {
  const { t } = useTranslation('content');
  const may = useMay();
  const { name, kind, campaign, language, codes, state } = asset;
  const facts = [t(`kind.${kind}`), campaign, language, codes > 0 && t('codes', { count: codes })];
  return (
    <>
      <UnstyledButton className={classes.about} onClick={onChoose}>
        <span className={classes.name}>{name}</span>
        <span className={classes.dim}>{facts.filter(Boolean).join(' · ')}</span>
      </UnstyledButton>
      <Signal tone={TONES[state]}>{t(`state.${state}`)}</Signal>
      {may('board.read') && <FigureList {...{ figures, isUnknown, onOpen, of: name }} />}
    </>
  );
}

interface FigureListProps {
  readonly figures: Figures | undefined;
  readonly isUnknown?: boolean;
  /** Whose they are. */
  readonly of: string;
  readonly onOpen: (of: Opened['of']) => void;
}

/** What something brought; each opens into those behind it. */
export function FigureList({ figures, isUnknown = false, of, onOpen }: FigureListProps): JSX.Element {
  const { t } = useTranslation('content');
  const formats = useFormats();
  const text = (name: keyof Figures): string => (figures === undefined ? '…' : formats.number(figures[name]));
  if (isUnknown) return <p className={classes.dim}>{t('figure.unknown')}</p>;
  return (
    <dl className={`${classes.figures} tabular`} aria-busy={figures === undefined}>
      {(['touches', 'people', 'leads', 'won'] as const).map((name) => (
        <div key={name} data-figure={name}>
          <dt>{t(`figure.${name}`)}</dt>
          <dd>
            {(figures?.[name] ?? 0) > 0 ? (
              <UnstyledButton
                className={classes.opens}
                aria-label={t(`figure.open.${name}`, { of, number: text(name) })}
                onClick={() => onOpen(name)}
              >
                {text(name)}
              </UnstyledButton>
            ) : (
              text(name)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
