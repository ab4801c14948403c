export { Journal } from './journal.js';
export type { Locker, Reactor } from './journal.js';
export { JournalModule } from './journal.module.js';
export { DEFAULT_PACE, Leases, PACE } from './leases.js';
export type { Lease, Pace } from './leases.js';
export { Outfenced, Readers, type Reader } from './readers.js';
export {
  ensureJournalMonths,
  entriesAfter,
  entriesNamed,
  entriesOfLead,
  entriesOfLeads,
  everythingOfLeads,
  journalHead,
  openJournal,
  readerPosition,
  readerStamp,
  readerStanding,
} from './reading.js';
export { Sequencer } from './sequencer.js';
export { beginHistory, endHistory, isHistoryUnfinished, unfinishedHistories } from './unfinished-history.js';
export type { UnfinishedHistory } from './unfinished-history.js';
export { WorkspacePump } from './workspace-pump.js';
