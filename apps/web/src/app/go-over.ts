import { switchWorkspace } from '../api/session.js';
import { leaveThisDevice } from '../features/notifications/this-device.js';
import { tellFailure } from '../ui/act.js';

/** Goes over to another workspace of the account; a page loaded anew forgets everything that was shown of this one. */
export const goOverTo = (workspaceId: string, memberId: string): void =>
  void leaveThisDevice(memberId)
    .catch(() => undefined)
    .then(() => switchWorkspace(workspaceId))
    .then(() => location.assign('/'), tellFailure);
