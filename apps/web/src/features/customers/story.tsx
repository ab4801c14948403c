import { Button, Text } from '@mantine/core';
import type { InfiniteData } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { Card, Section } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { byDay } from './by-day.js';
import type { CustomerKey, CustomerTimeline, StoryItem as Item } from './customer-types.js';
import { useStory } from './customers-query.js';
import classes from './customers.module.css';
import { Filters } from './filters.js';
import { StoryItem } from './story-item.js';
import { useStoryView } from './use-story-view.js';

/** Everything that happened with a customer, day by day. */
export function Story({ customer }: { customer: CustomerKey }): JSX.Element {
  const { t } = useTranslation('customers');
  const [view, change] = useStoryView();
  const query = useStory(customer, view);
  return (
    <Section title={t('story')}>
      <Card>
        <Filters view={view} onChange={change} />
        {query.data === undefined ? <NotYet query={query} /> : <Days items={itemsOf(query.data)} />}
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
        <Withheld count={query.data?.pages[0]?.withheld ?? 0} />
      </Card>
    </Section>
  );
}

const itemsOf = ({ pages }: InfiniteData<CustomerTimeline>): Item[] => pages.flatMap(({ items }) => items);

function NotYet({ query }: { query: ReturnType<typeof useStory> }): JSX.Element {
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading rows={4} height={48} />;
}

function Withheld({ count }: { count: number }): JSX.Element | null {
  const { t } = useTranslation('customers');
  if (count === 0) return null;
  return (
    <Text size="sm" c="dimmed" mt="sm" data-withheld={count}>
      {t('withheld', { count })}
    </Text>
  );
}

function Days({ items }: { items: readonly Item[] }): JSX.Element {
  const { t } = useTranslation('customers');
  const formats = useFormats();
  const { workspace } = useSession();
  if (items.length === 0) return <Empty title={t('none')}>{t('noneText')}</Empty>;
  return (
    <>
      {byDay(items, workspace.zone).map(({ day, items: of }) => (
        <section key={day} className={classes.day}>
          <h3 className="tabular">{formats.day(`${day}T12:00:00Z`)}</h3>
          <ol className={classes.items}>
            {of.map((item) => (
              <StoryItem key={item.id} item={item} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
