export { EVIDENCE_TYPES, judgeFramework } from './framework.js';
export type { Criterion, Evidence, EvidenceType, Framework, FrameworkVerdict } from './framework.js';
export { checkedFramework, frameworkProblems } from './read-framework.js';
export { FRAMEWORK_TEMPLATES, TEMPLATE_KEYS } from './templates.js';
export type { FrameworkTemplate, TemplateKey } from './templates.js';
