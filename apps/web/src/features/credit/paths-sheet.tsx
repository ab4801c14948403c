import { Alert, Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { Stretch } from '../results/stretch.js';
import { Behind } from './cell-sheet.js';
import { usePaths } from './credit-query.js';
import type { PathCell } from './credit-query.js';
import type { ModelName, PathBehind, PathsBehindCell } from './credit-types.js';
import classes from './credit.module.css';
import { useDeals } from './sides.js';
import { StampLine } from './stamp-line.js';

interface SheetProps {
  /** Null while it is shut. */
  readonly cell: PathCell | null;
  readonly stretch: Stretch;
  readonly models: readonly ModelName[];
  readonly onClose: () => void;
}

/** How a figure of Markov or Shapley comes about: the ways the channel takes part in, each with its deals. */
export function PathsSheet({ cell, stretch, models, onClose }: SheetProps): JSX.Element {
  const { t } = useTranslation('credit');
  const label = useLabel();
  const title = (of: PathCell): string =>
    t('behind.title', { what: label('channel', of.channel), model: t(`models.name.${of.model}`) });
  return (
    <Sheet isOpen={cell !== null} onClose={onClose} title={cell === null ? '' : title(cell)}>
      {cell !== null && <Ways key={`${cell.model} ${cell.channel}`} {...{ cell, stretch, models }} />}
    </Sheet>
  );
}

type WaysProps = Pick<SheetProps, 'stretch' | 'models'> & { readonly cell: PathCell };

function Ways({ cell, stretch, models }: WaysProps): JSX.Element {
  const { t } = useTranslation(['credit', 'ui']);
  const query = usePaths(cell, stretch);
  return (
    <Asked query={query} rows={4}>
      {({ pages }) => {
        const first = pages[0]!;
        return (
          <>
            <Sum told={first} />
            <Channels told={first} />
            <h3 className={classes.label}>{t('credit:paths.title', { count: first.total })}</h3>
            <ul className={classes.list} aria-label={t('credit:paths.list')}>
              {pages
                .flatMap(({ items }) => items)
                .map((way) => (
                  <Way key={way.path.join('>')} {...{ way, stretch, models }} told={first} />
                ))}
            </ul>
            {query.hasNextPage && (
              <Button
                variant="default"
                fullWidth
                mt="sm"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('ui:action.more')}
              </Button>
            )}
            <StampLine stamp={first.stamp} />
          </>
        );
      }}
    </Asked>
  );
}

/** The figure once more, and how it comes of what is below. */
function Sum({ told }: { told: PathsBehindCell }): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  const dealsOf = useDeals();
  const { value, sum, shared, stamp, probability, without, channels, channel } = told;
  const isSame = value.amount === sum.amount && Math.abs(value.conversions - sum.conversions) < 1e-6;
  const effects = channels.reduce((all, { removalEffect }) => all + (removalEffect ?? 0), 0);
  const own = channels.find((each) => each.channel === channel)?.removalEffect ?? 0;
  const words = {
    before: formats.percent(probability ?? 0, 2),
    without: formats.percent(without ?? 0, 2),
    effect: formats.number(own, 4),
    effects: formats.number(effects, 4),
    deals: dealsOf(shared.conversions),
    amount: formats.amount(shared.amount, stamp.currency),
    result: dealsOf(sum.conversions),
    money: formats.amount(sum.amount, stamp.currency),
  };
  return (
    <div className={classes.value} data-figure={value.amount}>
      <div className={classes.label}>{t('behind.is')}</div>
      <div className={classes.big}>{formats.amount(value.amount, stamp.currency)}</div>
      <div className={classes.dim}>{dealsOf(value.conversions)}</div>
      <p className={classes.dim}>{t(probability === null ? 'paths.shapley' : 'paths.markov', words)}</p>
      {isSame ? (
        <p className={classes.dim}>{t('paths.same')}</p>
      ) : (
        <Alert color="red" role="alert" mt="xs">
          {t('behind.unlike')}
        </Alert>
      )}
    </div>
  );
}

/** All channels side by side: together they are what is shared. */
function Channels({ told: { channels, channel, stamp, shared } }: { told: PathsBehindCell }): JSX.Element {
  const { t } = useTranslation('credit');
  const label = useLabel();
  const formats = useFormats();
  const hasEffects = channels.some(({ removalEffect }) => removalEffect !== null);
  return (
    <table className={classes.plain} aria-label={t('paths.channels')}>
      <thead>
        <tr>
          <th scope="col">{t('by.channel')}</th>
          {hasEffects && <th scope="col">{t('paths.effect')}</th>}
          <th scope="col">{t('flow.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {channels.map((each) => (
          <tr key={each.channel} aria-current={each.channel === channel || undefined}>
            <th scope="row">{label('channel', each.channel)}</th>
            {hasEffects && <td className="tabular">{formats.number(each.removalEffect ?? 0, 4)}</td>}
            <td className="tabular">{formats.amount(each.amount, stamp.currency)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('paths.all')}</th>
          {hasEffects && <td />}
          <td className="tabular">{formats.amount(shared.amount, stamp.currency)}</td>
        </tr>
      </tbody>
    </table>
  );
}

interface WayProps extends Pick<SheetProps, 'stretch' | 'models'> {
  readonly way: PathBehind;
  readonly told: PathsBehindCell;
}

function Way({ way, told: { stamp }, stretch, models }: WayProps): JSX.Element {
  const { t } = useTranslation('credit');
  const label = useLabel();
  const formats = useFormats();
  const dealsOf = useDeals();
  const [state, open] = useState<'won' | 'lost' | null>(null);
  const { path, won, lost, amount, part } = way;
  const name = path.map((channel) => label('channel', channel)).join(' → ');
  const button = (of: 'won' | 'lost', number: number): JSX.Element | null =>
    number === 0 ? null : (
      <UnstyledButton
        className={classes.touchesButton}
        aria-expanded={state === of}
        aria-label={t(`paths.open.${of}`, { count: number, name })}
        onClick={() => open(state === of ? null : of)}
      >
        {t(`paths.${of}`, { count: number, number: formats.number(number) })}
      </UnstyledButton>
    );
  const cell = { model: 'total', by: 'channel', place: null, path: path.join('>') } as const;
  return (
    <li className={classes.item} data-path={path.join('>')}>
      <div className={classes.deal}>
        <strong>{name}</strong>
        <div className={`${classes.dim} tabular`}>
          {part === null
            ? formats.amount(amount, stamp.currency)
            : t('paths.part', {
                amount: formats.amount(amount, stamp.currency),
                part: formats.amount(part.amount, stamp.currency),
                deals: dealsOf(part.conversions),
              })}
        </div>
        <div className={classes.filters}>
          {button('won', won)}
          {button('lost', lost)}
        </div>
        {state !== null && <Behind cell={{ ...cell, state }} stretch={stretch} models={models} />}
      </div>
    </li>
  );
}
