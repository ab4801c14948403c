export { FormsModule } from './forms.module.js';
export type { FormsOptions } from './forms.module.js';
