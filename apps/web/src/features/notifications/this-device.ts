import { deviceName } from './device-name.js';
import { forgetDevice, keepDevice, knownDevices } from './preferences-query.js';

const WORKER = '/push-worker.js';

/** What this browser lets a page do. `asks`: the browser will ask first. */
export type Permission = 'unsupported' | 'insecure' | 'denied' | 'asks' | 'granted';

export function permissionHere(): Permission {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  return Notification.permission === 'granted' ? 'granted' : 'asks';
}

/** Who was told here and signed out: asked whether to be told again when they come back, and nobody else. */
const TOLD_HERE = 'staffetta.told-here';

const rememberTold = (memberId: string | null): void =>
  memberId === null ? localStorage.removeItem(TOLD_HERE) : localStorage.setItem(TOLD_HERE, memberId);

/** Whether this member was told on this device until they signed out. */
export const wasToldHere = (memberId: string): boolean => localStorage.getItem(TOLD_HERE) === memberId;

/** They said no: they are not asked again. */
export const forgetTold = (): void => rememberTold(null);

/** The address of this browser, where it is subscribed; null else. */
export async function endpointHere(): Promise<string | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  return subscription?.endpoint ?? null;
}

/** False where the person said no. @throws Error where the browser cannot reach its push service */
export async function tellThisDevice(publicKey: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  await navigator.serviceWorker.register(WORKER, { scope: '/' });
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  const subscription = await pushManager.subscribe(options).catch(async (error: unknown) => {
    // One made under another key, by an installation that was here before, stands in the way.
    const old = await pushManager.getSubscription();
    if (old === null) throw error;
    await old.unsubscribe();
    return pushManager.subscribe(options);
  });
  const { endpoint, keys = {} } = subscription.toJSON();
  await keepDevice({
    ...{ endpoint: endpoint ?? subscription.endpoint, device: deviceName(navigator.userAgent) },
    ...{ p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' },
  });
  return true;
}

/** Whoever signs out is told nothing here any more; whether they were, is kept for when they come back. */
export async function leaveThisDevice(memberId: string): Promise<void> {
  const endpoint = await endpointHere();
  if (endpoint === null) return;
  rememberTold(memberId);
  const own = (await knownDevices()).items.find((device) => device.endpoint === endpoint);
  await silenceThisDevice(own?.id ?? null);
}

/** The server forgets it first: a message that comes meanwhile would show nothing. */
export async function silenceThisDevice(id: string | null): Promise<void> {
  if (id !== null) await forgetDevice(id);
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}
