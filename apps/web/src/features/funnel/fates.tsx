import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { Count } from './figures-open.js';
import { FATES } from './funnel-types.js';
import type { Fate, StageFigures } from './funnel-types.js';
import classes from './funnel.module.css';
import { useStageName } from './use-stage-name.js';

/** What became of whoever entered a stage; the parts add up to all of them. */
export function Fates({ stage: { stage, volume, fates } }: { stage: StageFigures }): JSX.Element {
  const { t } = useTranslation('funnel');
  const name = useStageName()(stage);
  const fateName = useFateName(stage);
  const shown = FATES.filter((fate) => fates[fate] > 0);
  return (
    <div>
      <div className={classes.label}>{t('fates.label')}</div>
      <div className={classes.stack} aria-hidden>
        {shown.map((fate) => (
          <div key={fate} data-kind={kindOf(stage, fate)} style={{ flexGrow: fates[fate] / volume }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {shown.map((fate) => (
          <li key={fate} data-fate={fate}>
            <span className={classes.swatch} data-kind={kindOf(stage, fate)} aria-hidden />
            <span>{fateName(fate)}</span>{' '}
            <FateCount
              {...{ fate, stage, volume }}
              count={fates[fate]}
              title={`${name}: ${fateName(fate)}`}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Its colour: who arrived has come as far as those who went on. */
const kindOf = (stage: StageFigures['stage'], fate: Fate): Fate =>
  fate === 'still' && stage === 'won' ? 'advanced' : fate;

/** Nobody goes on from the last stage: who is there has arrived. */
function useFateName(stage: StageFigures['stage']): (fate: Fate) => string {
  const { t } = useTranslation('funnel');
  return (fate) => t(`fates.${fate === 'still' && stage === 'won' ? 'arrived' : fate}`);
}

interface FateProps extends Pick<StageFigures, 'stage' | 'volume'> {
  readonly fate: Fate;
  readonly count: number;
  readonly title: string;
}

function FateCount({ fate, stage, volume, count, title }: FateProps): JSX.Element {
  const formats = useFormats();
  return (
    <>
      <Count {...{ title, count }} of={{ stage, fate }} />{' '}
      <span className={classes.dim}>{formats.percent(count / volume)}</span>
    </>
  );
}
