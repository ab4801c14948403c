/** The buyer's steps on the way to a decision. */
export const decision = {
  step: {
    need_recognised: 'Need recognised',
    requirements: 'Requirements',
    evaluation: 'Evaluation',
    legal_security: 'Legal and security',
    approval: 'Approval',
    signature: 'Signature',
  },
  progress: 'The buyer is {{done}} steps of {{steps}} on',
  current: 'Next: {{name}}',
  allDone: 'All steps are done',
  expected: 'expected {{on}}',
  overdue: 'Overdue since {{on}}',
  standsStill: 'The buyer is late',
};
