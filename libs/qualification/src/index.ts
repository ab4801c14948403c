export { LearnApart } from './application/training/learn-apart.js';
export type { ThreadCode } from './application/training/learn-apart.js';
export { PERSONAL_DATA } from './domain/personal-data.js';
export { QualificationModule } from './qualification.module.js';
