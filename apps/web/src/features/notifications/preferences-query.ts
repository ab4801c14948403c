import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { tellFailure } from '../../ui/act.js';
import type { Device, Devices, Preference, Preferences } from './notification-types.js';

const KEY = ['notification-preferences'];
const DEVICES = ['notification-devices'];

export const usePreferences = (): UseQueryResult<Preferences> =>
  useQuery({ queryKey: KEY, queryFn: () => api.get<Preferences>('/notifications/preferences') });

export interface Saying {
  readonly items?: readonly Preference[];
  readonly isQuiet?: boolean;
}

const isCell = (one: Preference) => (other: Preference) =>
  one.channel === other.channel && one.kind === other.kind;

/** What it will look like: nobody but the member changes it, so it is shown before it is confirmed. */
const said = (before: Preferences, { items = [], isQuiet }: Saying): Preferences => ({
  ...before,
  isQuiet: isQuiet ?? before.isQuiet,
  items: before.items.map((cell) => items.find(isCell(cell)) ?? cell),
});

export function useSaying(): UseMutationResult<Preferences, Error, Saying> {
  const client = useQueryClient();
  const shown = (): Preferences | undefined => client.getQueryData<Preferences>(KEY);
  return useMutation({
    mutationFn: ({ items = [], isQuiet }: Saying) =>
      api.put<Preferences>('/notifications/preferences', {
        items,
        isQuiet: isQuiet ?? shown()?.isQuiet ?? true,
      }),
    onMutate: async (saying) => {
      await client.cancelQueries({ queryKey: KEY });
      const before = shown();
      if (before !== undefined) client.setQueryData(KEY, said(before, saying));
    },
    onError: tellFailure,
    onSettled: () =>
      Promise.all([KEY, ['notifications']].map((queryKey) => client.invalidateQueries({ queryKey }))),
    scope: { id: 'notification-preferences' },
  });
}

export const sendTestMail = (): Promise<{ readonly mailTo: string }> =>
  api.post('/notifications/preferences/test-mail');

export const knownDevices = (): Promise<Devices> => api.get<Devices>('/notifications/devices');

export const useDevices = (): UseQueryResult<Devices> =>
  useQuery({ queryKey: DEVICES, queryFn: knownDevices });

export const keepDevice = (
  device: Omit<Device, 'id' | 'createdAt'> & { p256dh: string; auth: string },
): Promise<Device> => api.post<Device>('/notifications/devices', device);

export const forgetDevice = (id: string): Promise<unknown> => api.delete(`/notifications/devices/${id}`);

export const testDevice = (id: string): Promise<unknown> => api.post(`/notifications/devices/${id}/test`);
