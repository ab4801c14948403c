export { courseAfter } from '../domain/course.js';
export type { Course } from '../domain/course.js';
