import type { Provider, Type } from '@nestjs/common';
import { PushRequests } from '../application/push/push-requests.js';
import { PushController } from '../http/push/push.controller.js';
import { PushWork } from './push-work.js';
import { SendPushes } from './send-pushes.js';
import '../persistence/push/push-message.row.js';
import '../persistence/push/push-subscription.row.js';

/** Messages to devices: asked for in every process, sent by workers. */
export const pushParts = (
  isWorker: boolean,
): { readonly controllers: Type[]; readonly providers: Provider[] } => ({
  controllers: [PushController],
  providers: [PushRequests, ...(isWorker ? [SendPushes, PushWork] : [])],
});
