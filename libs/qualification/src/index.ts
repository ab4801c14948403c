export { PERSONAL_DATA } from './domain/personal-data.js';
export { QualificationModule } from './qualification.module.js';
