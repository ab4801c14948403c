import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type {
  CreatedWebhook,
  Delivery,
  DeliveryPage,
  LoggedDelivery,
  NewWebhook,
  Webhook,
  Wording,
} from './webhook-types.js';

/** First words of everything that may look different after an act. */
export const TOUCHES = ['webhooks', 'webhook-log'];

export const useWebhooks = (): UseQueryResult<{ readonly items: readonly Webhook[] }> =>
  useQuery({ queryKey: ['webhooks'], queryFn: () => api.get('/webhooks') });

export const createWebhook = (made: NewWebhook): Promise<CreatedWebhook> => api.post('/webhooks', made);

export const rewordWebhook = ({ id, ...wording }: Wording & { readonly id: string }): Promise<Webhook> =>
  api.put(`/webhooks/${id}`, wording);

export const removeWebhook = (id: string): Promise<unknown> => api.delete(`/webhooks/${id}`);

export const rotateSecret = (id: string): Promise<{ readonly secret: string }> =>
  api.post(`/webhooks/${id}/secret`);

export const testWebhook = (id: string): Promise<{ readonly deliveryId: string }> =>
  api.post(`/webhooks/${id}/test`);

export const replayOne = ({ id, deliveryId }: { id: string; deliveryId: string }): Promise<unknown> =>
  api.post(`/webhooks/${id}/deliveries/${deliveryId}/replay`);

export const replaySince = ({ id, since }: { id: string; since: string }): Promise<{ replayed: number }> =>
  api.post(`/webhooks/${id}/replay`, { since });

export const useDeliveries = (
  id: string,
  state: string | null,
): UseInfiniteQueryResult<InfiniteData<DeliveryPage>> =>
  useInfiniteQuery({
    queryKey: ['webhook-log', id, state],
    queryFn: ({ pageParam }) =>
      api.get<DeliveryPage>(`/webhooks/${id}/deliveries`, { query: { limit: 20, state, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });

export const useDelivery = (id: string, delivery: Delivery): UseQueryResult<LoggedDelivery> =>
  useQuery({
    queryKey: ['webhook-log', id, 'one', delivery.id, delivery.attempts],
    queryFn: () => api.get<LoggedDelivery>(`/webhooks/${id}/deliveries/${delivery.id}`),
    placeholderData: (before) => before,
  });
