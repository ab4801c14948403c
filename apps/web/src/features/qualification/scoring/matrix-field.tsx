import { Button, Group, NativeSelect, NumberInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { GRADES } from '#scoring';
import type { Grade } from '#scoring';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import type { ModelPartProps } from './rules-field.js';
import { cutsOf, problemUnder, withBand, withCut, withGrade, withoutBand } from './score-draft.js';
import type { Axis } from './score-draft.js';

/** Grades by band of fit and band of engagement; more of either never makes a grade worse. */
export function MatrixField(props: ModelPartProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const problem = problemUnder(props.problems, '/matrix');
  return (
    <>
      <p className={classes.intro}>{t('scoring.matrixText')}</p>
      <Cuts axis="fit" {...props} />
      <Cuts axis="engagement" {...props} />
      <div style={{ overflowX: 'auto' }}>
        <Grades {...props} />
      </div>
      {problem && (
        <p role="alert" className={classes.problem}>
          {t(problem.pointer === '/matrix/grades' ? 'scoring.worse' : 'scoring.falling')}
        </p>
      )}
    </>
  );
}

function Cuts({ axis, model, onChange }: ModelPartProps & { axis: Axis }): JSX.Element {
  const { t } = useTranslation('qualification');
  const cuts = cutsOf(model, axis);
  return (
    <Group gap="xs" mb="sm" align="flex-end" role="group" aria-label={t(`scoring.cuts.${axis}`)}>
      <span className={classes.dim} style={{ flexBasis: '100%' }}>
        {t(`scoring.cuts.${axis}`)}
      </span>
      {cuts.map((cut, at) => (
        <NumberInput
          key={at}
          w={84}
          size="xs"
          aria-label={t('scoring.cut', { number: at + 1 })}
          value={cut}
          onChange={(next) => onChange(withCut(model, axis, at, Number(next)))}
        />
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={cuts.length >= 9}
        onClick={() => onChange(withBand(model, axis))}
      >
        {t('scoring.addBand')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        disabled={cuts.length <= 1}
        onClick={() => onChange(withoutBand(model, axis))}
      >
        {t('scoring.removeBand')}
      </Button>
    </Group>
  );
}

function Grades({ model, onChange }: ModelPartProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const { fitCuts, engagementCuts, grades } = model.matrix;
  const bands = (cuts: readonly number[]): string[] =>
    [0, ...cuts].map((from) => t('scoring.band', { from: formats.number(from, 1) }));
  const rows = bands(fitCuts);
  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col">{t('scoring.corner')}</th>
          {bands(engagementCuts).map((band, at) => (
            <th key={at} scope="col">
              {band}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {/* The best above: as on every chart, more is higher. */}
        {rows
          .map((band, fit) => (
            <tr key={fit}>
              <th scope="row">{band}</th>
              {(grades[fit] ?? []).map((grade, engagement) => (
                <td key={engagement}>
                  <NativeSelect
                    className={classes.cell}
                    size="xs"
                    aria-label={t('scoring.cell', {
                      fit: band,
                      engagement: bands(engagementCuts)[engagement] ?? '',
                    })}
                    value={grade}
                    data={[...GRADES]}
                    onChange={(event) =>
                      onChange(withGrade(model, fit, engagement, event.currentTarget.value as Grade))
                    }
                  />
                </td>
              ))}
            </tr>
          ))
          .toReversed()}
      </tbody>
    </table>
  );
}
