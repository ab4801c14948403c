import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import type { Connector, ConnectorLog, CreatedConnector } from './call-types.js';

/** First words of everything that may look different after an act. */
export const TOUCHES = ['call-connectors'];

export const useConnectors = (): UseQueryResult<{ readonly items: readonly Connector[] }> =>
  useQuery({ queryKey: ['call-connectors'], queryFn: () => api.get('/call-connectors') });

/** What it told last; asked anew whenever it is heard. */
export function useConnectorLog(id: string): UseQueryResult<ConnectorLog> {
  useRefetchOn(`call-connector/${id}`, TOUCHES);
  return useQuery({
    queryKey: ['call-connectors', id],
    queryFn: () => api.get<ConnectorLog>(`/call-connectors/${id}`),
  });
}

export interface NewConnector {
  readonly name: string;
  readonly country?: string;
}

export const createConnector = (made: NewConnector): Promise<CreatedConnector> =>
  api.post('/call-connectors', made);

export const removeConnector = (id: string): Promise<unknown> => api.delete(`/call-connectors/${id}`);

export const rotateConnector = (id: string): Promise<{ readonly secret: string }> =>
  api.post(`/call-connectors/${id}/secret`);
