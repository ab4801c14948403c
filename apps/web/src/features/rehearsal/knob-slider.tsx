import { Slider, UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { stopOf, valueOf } from './knobs.js';
import type { Knob } from './knobs.js';
import classes from './rehearsal.module.css';
import type { Trying } from './use-trying.js';
import { useValueText } from './use-value-text.js';

interface KnobSliderProps {
  readonly knob: Knob;
  /** The promise it belongs to. */
  readonly title: string;
  readonly trying: Trying;
}

/** One value of a promise, to be tried with a thumb or the arrow keys; the mark is where the draft has it. */
export function KnobSlider({ knob, title, trying }: KnobSliderProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const write = useValueText(trying.terms);
  const value = valueOf(trying.terms, knob);
  const { what, tier, stops, drafted, place } = knob;
  const name = tier === null ? t(`knob.${what}`) : t('knob.row', { row: tier });
  const drawn = stopOf(knob, drafted);
  const text = (stop: number): string => write(knob, stops[stop] ?? value);
  const isTurned = value !== drafted;
  return (
    <div className={classes.knob} data-knob={knob.id} data-turned={isTurned || undefined}>
      <div className={classes.knobHead}>
        <span className={classes.knobName}>
          {name}
          {isTurned && <span className={classes.tried}>{t('knob.tried')}</span>}
        </span>
        <strong className="tabular">{write(knob, value)}</strong>
      </div>
      <Slider
        size="sm"
        min={0}
        max={stops.length - 1}
        step={1}
        value={stopOf(knob, value)}
        onChange={(stop) => trying.put(place, stops[stop] ?? value)}
        marks={[{ value: drawn }]}
        label={text}
        thumbLabel={`${title}: ${name}`}
        thumbValueText={write(knob, value)}
      />
      {isTurned && (
        <UnstyledButton className={classes.back} onClick={() => trying.put(place, drafted)}>
          {t('knob.back', { value: write(knob, drafted) })}
        </UnstyledButton>
      )}
    </div>
  );
}
