export { CaptureSubmissions } from './application/capture-submissions.js';
export { ForgetOldIntake } from './application/forget-old-intake.js';
export { ImportFile } from './application/import-file.js';
export type { FileImport, ImportReport } from './application/import-file.js';
export type { ImportView } from './application/import-view.js';
export { StartImports } from './application/start-imports.js';
export { INTAKE_PERSONAL_DATA, KEPT_DAYS } from './domain/personal-data.js';
export type { RefusedSubmission, Submission, SubmissionResult } from './domain/submission.js';
export { IntakeModule } from './intake.module.js';
