import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cells } from '#contracts';
import { Card, Section } from '../../ui/page.js';
import { Figure } from '../../ui/figure.js';
import { family } from '../../ui/standing-cells.js';
import type { DutyCell } from '../../ui/standing-cells.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './inbox.module.css';

type Own = Partial<DutyCell> & { readonly key: string };

/** How many of one's own deadlines were kept, in this period. */
export function MyStanding({ cells }: { cells: Cells }): JSX.Element | null {
  const { t } = useTranslation('inbox');
  const duties = family<Partial<DutyCell>>(cells, 'standing.');
  if (duties.length === 0) return null;
  return (
    <Section title={t('standing')}>
      <Card>
        <div className={classes.standing}>
          {duties.map((duty) => (
            <OwnDuty key={duty.key} duty={duty} />
          ))}
        </div>
      </Card>
    </Section>
  );
}

function OwnDuty({ duty }: { duty: Own }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const met = duty.met ?? 0;
  const decided = met + (duty.breached ?? 0);
  const value = decided === 0 ? '–' : formats.percent(duty.rate ?? met / decided);
  const hint =
    decided === 0
      ? t('standing.undecided')
      : t('why.dutyKept', { met: formats.number(met), decided: formats.number(decided) });
  return <Figure size="lg" label={duty.title ?? duty.key} metric="own-duty-rate" value={value} hint={hint} />;
}
