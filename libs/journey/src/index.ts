export { ensureAssets, ensureCampaigns } from './application/ensure-campaigns.js';
export { assetsByIds, firstTouches, touchesWithin } from './application/read-spans.js';
export type { Beginning, TouchSpan, TouchWithin } from './application/read-spans.js';
export { campaignsByIds, listCampaigns, touchesOfLead, touchesOfPerson } from './application/read-journey.js';
export {
  linkTouchesToLeads,
  placeTouches,
  recordTouches,
  writeTouches,
} from './application/record-touches.js';
export type { RecordedTouch } from './application/record-touches.js';
export { countCodeOpening, noteToldCodes, openedCode } from './application/told-codes.js';
export { toldCodes, workspaceOfOpened } from './application/told-codes.js';
export type { AssetKey, Campaign, CampaignKey } from './domain/campaign.js';
export { CHANNEL_LABELS } from './domain/channel-labels.js';
export { cleanClickIds } from './domain/click-ids.js';
export { impersonal } from './domain/impersonal.js';
export { cleanUtm } from './domain/utm.js';
export { pathOf } from './domain/web-address.js';
export { decideChannel } from './domain/decide-channel.js';
export type { ChannelDecision, ChannelSigns } from './domain/decide-channel.js';
export type { Touch, TouchInput, TouchKind } from './domain/touch.js';
export { removeTouches } from './persistence/touches.js';
export { JourneyModule } from './journey.module.js';
