export { EncountersModule } from './encounters.module.js';
export { RecordAttendance } from './application/record-attendance.js';
export { RecordViews, type NotedView, type ProductView } from './application/record-views.js';
